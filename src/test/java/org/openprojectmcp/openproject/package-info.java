/** The client side of the API, against a stub that plays OpenProject and what stands before it. */
@NullMarked
package org.openprojectmcp.openproject;

import org.jspecify.annotations.NullMarked;
