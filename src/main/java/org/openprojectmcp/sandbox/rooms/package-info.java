/** Wiki pages, posts and meetings, which are written in the browser and read by id. */
@NullMarked
package org.openprojectmcp.sandbox.rooms;

import org.jspecify.annotations.NullMarked;
