/** Who works in the instance: users and groups, their roles and memberships, when they work. */
@NullMarked
package org.openprojectmcp.sandbox.model.people;

import org.jspecify.annotations.NullMarked;
