/** Versions: what work packages are planned for. */
@NullMarked
package org.openprojectmcp.sandbox.versions;

import org.jspecify.annotations.NullMarked;
