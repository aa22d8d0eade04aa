/** Memberships and roles: who may do what in which project. */
@NullMarked
package org.openprojectmcp.sandbox.members;

import org.jspecify.annotations.NullMarked;
