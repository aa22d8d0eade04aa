/**
 * Tools, resources and prompts as route files: the {@code ai-tool:}, {@code ai-resource:} and {@code ai-prompt:} components, the
 * registry, the argument checks and the loader of the files.
 */
@NullMarked
package org.openprojectmcp.tool;

import org.jspecify.annotations.NullMarked;
