/** People whom a text mentions by {@code @Name}: found, and written as OpenProject writes mentions, so that they are told. */
@NullMarked
package org.openprojectmcp.openproject.mentions;

import org.jspecify.annotations.NullMarked;
