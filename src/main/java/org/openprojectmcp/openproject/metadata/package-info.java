/** What seldom changes in OpenProject, remembered for each key for a while: statuses, types, priorities, roles, projects, names. */
@NullMarked
package org.openprojectmcp.openproject.metadata;

import org.jspecify.annotations.NullMarked;
