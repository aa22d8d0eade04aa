/** Files on their way to OpenProject: where they may come from, how large they may be, and the form they are sent in. */
@NullMarked
package org.openprojectmcp.openproject.files;

import org.jspecify.annotations.NullMarked;
