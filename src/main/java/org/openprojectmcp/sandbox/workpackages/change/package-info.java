/** How work packages are saved: lock versions, history, and what parents and followers do about it. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.change;

import org.jspecify.annotations.NullMarked;
