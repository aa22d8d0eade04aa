/** What each version of OpenProject has, as the sandbox answers. */
@NullMarked
package org.openprojectmcp.sandbox.profile;

import org.jspecify.annotations.NullMarked;
