/** How the delivered tools answer when OpenProject, or what is between, fails. */
@NullMarked
package org.openprojectmcp.routes.faults;

import org.jspecify.annotations.NullMarked;
