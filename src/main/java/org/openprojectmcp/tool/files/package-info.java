/** The routes folder as it runs: files become routes, and saving one changes the running server. */
@NullMarked
package org.openprojectmcp.tool.files;

import org.jspecify.annotations.NullMarked;
