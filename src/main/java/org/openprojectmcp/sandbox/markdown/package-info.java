/** Markdown as OpenProject renders it: GitHub's, with class names of its own, references to work packages, and HTML cut down to what is harmless. */
@NullMarked
package org.openprojectmcp.sandbox.markdown;

import org.jspecify.annotations.NullMarked;
