/** Runs in a process of its own: takes the text out of documents, and makes images small. Whatever a file does there, the server goes on. */
@NullMarked
package org.openprojectmcp.shape.content.extract;

import org.jspecify.annotations.NullMarked;
