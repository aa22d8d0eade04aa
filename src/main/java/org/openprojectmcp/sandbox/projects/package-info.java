/** Projects, their copies and favourites, and what a project lends to its lists: categories, types, assignees. */
@NullMarked
package org.openprojectmcp.sandbox.projects;

import org.jspecify.annotations.NullMarked;
