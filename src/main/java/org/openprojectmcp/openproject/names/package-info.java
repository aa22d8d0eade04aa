/** From what people call a thing to its id: projects, work packages, people, statuses and the other things that OpenProject names. */
@NullMarked
package org.openprojectmcp.openproject.names;

import org.jspecify.annotations.NullMarked;
