/** The server at one moment, and what of it needs an administrator. */
@NullMarked
package org.openprojectmcp.status.report;

import org.jspecify.annotations.NullMarked;
