/** A work package before it is saved: a body is read into a draft, type, dates and progress follow, rules are checked. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.draft;

import org.jspecify.annotations.NullMarked;
