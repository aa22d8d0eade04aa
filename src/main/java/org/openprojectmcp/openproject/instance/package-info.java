/** What an OpenProject can do: its version, the features of its edition, the parts of its API that it has. */
@NullMarked
package org.openprojectmcp.openproject.instance;

import org.jspecify.annotations.NullMarked;
