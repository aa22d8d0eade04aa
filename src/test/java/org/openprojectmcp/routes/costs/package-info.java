/** What the tools ask of OpenProject: how often, how it grows, and how much of it through {@code select}. */
@NullMarked
package org.openprojectmcp.routes.costs;

import org.jspecify.annotations.NullMarked;
