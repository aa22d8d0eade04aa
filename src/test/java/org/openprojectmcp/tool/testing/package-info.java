/** What the tests of this room share. */
@NullMarked
package org.openprojectmcp.tool.testing;

import org.jspecify.annotations.NullMarked;
