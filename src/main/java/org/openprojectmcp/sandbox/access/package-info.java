/** Who calls and what the caller's roles allow, project by project. */
@NullMarked
package org.openprojectmcp.sandbox.access;

import org.jspecify.annotations.NullMarked;
