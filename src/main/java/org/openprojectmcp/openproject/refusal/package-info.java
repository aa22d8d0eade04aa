/** What a caller is told when OpenProject refuses a request or does not answer it. */
@NullMarked
package org.openprojectmcp.openproject.refusal;

import org.jspecify.annotations.NullMarked;
