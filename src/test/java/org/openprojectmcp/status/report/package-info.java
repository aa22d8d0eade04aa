/** What is wrong with a server at one moment. */
@NullMarked
package org.openprojectmcp.status.report;

import org.jspecify.annotations.NullMarked;
