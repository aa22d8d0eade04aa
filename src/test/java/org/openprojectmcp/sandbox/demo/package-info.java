/** The demo organisation keeps its promises on any day. */
@NullMarked
package org.openprojectmcp.sandbox.demo;

import org.jspecify.annotations.NullMarked;
