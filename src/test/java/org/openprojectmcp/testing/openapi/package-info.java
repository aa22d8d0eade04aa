/** API v3 as OpenProject documents it, and the check of every answer of a sandbox against it. */
@NullMarked
package org.openprojectmcp.testing.openapi;

import org.jspecify.annotations.NullMarked;
