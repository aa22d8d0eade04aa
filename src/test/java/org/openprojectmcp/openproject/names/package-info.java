/** Names against a stub that knows a few things. */
@NullMarked
package org.openprojectmcp.openproject.names;

import org.jspecify.annotations.NullMarked;
