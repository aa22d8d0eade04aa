/** What is read of files of every kind, also of damaged ones and of those that are built to harm. */
@NullMarked
package org.openprojectmcp.shape.content;

import org.jspecify.annotations.NullMarked;
