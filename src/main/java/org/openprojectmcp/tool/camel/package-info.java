/** The Camel components {@code ai-tool:}, {@code ai-resource:} and {@code ai-prompt:}: a route behind one of them is offered to clients. */
@NullMarked
package org.openprojectmcp.tool.camel;

import org.jspecify.annotations.NullMarked;
