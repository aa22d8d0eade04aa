/** The versions of OpenProject that the sandbox can answer as, and what each of them has. Knows nothing of the rest of the sandbox. */
@NullMarked
package org.openprojectmcp.sandbox.profile;

import org.jspecify.annotations.NullMarked;
