/** Filters of work packages as people write them, and saved queries: what they filter, how they are ordered, and how that is written. */
@NullMarked
package org.openprojectmcp.openproject.queries;

import org.jspecify.annotations.NullMarked;
