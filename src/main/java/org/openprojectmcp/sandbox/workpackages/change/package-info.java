/** How a work package changes: the body is read into a draft, dates and progress follow, rules are checked, the draft is saved. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.change;

import org.jspecify.annotations.NullMarked;
