/** How long users work and when they are away, as 17.3 and later know it. */
@NullMarked
package org.openprojectmcp.sandbox.workingtimes;

import org.jspecify.annotations.NullMarked;
