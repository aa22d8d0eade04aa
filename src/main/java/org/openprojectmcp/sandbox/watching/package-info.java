/** What people do to keep an eye on a work package: watch it, or be reminded of it. */
@NullMarked
package org.openprojectmcp.sandbox.watching;

import org.jspecify.annotations.NullMarked;
