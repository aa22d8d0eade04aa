/** The filters of work package lists: by what is linked, by dates and numbers, by words, by relatives, by custom fields. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.filter;

import org.jspecify.annotations.NullMarked;
