/** Addresses of OpenProject's web pages, as people copy them from a browser. */
@NullMarked
package org.openprojectmcp.openproject.links;

import org.jspecify.annotations.NullMarked;
