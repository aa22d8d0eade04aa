/** Working days, and how dates of followers and parents move when others change. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.schedule;

import org.jspecify.annotations.NullMarked;
