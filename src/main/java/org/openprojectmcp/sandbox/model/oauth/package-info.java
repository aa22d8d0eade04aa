/** Applications that OpenProject gives access to, and what it has given them. */
@NullMarked
package org.openprojectmcp.sandbox.model.oauth;

import org.jspecify.annotations.NullMarked;
