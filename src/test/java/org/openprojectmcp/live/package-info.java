/** What must hold against any OpenProject, played through the tools: {@code mvn verify -Plive}, see CONTRIBUTING.md. */
@NullMarked
package org.openprojectmcp.live;

import org.jspecify.annotations.NullMarked;
