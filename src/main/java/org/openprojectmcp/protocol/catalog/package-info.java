/** The methods that list, read, get, call and complete what the server offers: tools, resources and prompts. */
@NullMarked
package org.openprojectmcp.protocol.catalog;

import org.jspecify.annotations.NullMarked;
