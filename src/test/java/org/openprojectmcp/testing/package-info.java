/** What tests share: stand-ins for the far side and the set-up of the rooms under test. */
@NullMarked
package org.openprojectmcp.testing;

import org.jspecify.annotations.NullMarked;
