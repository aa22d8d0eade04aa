/** Users, groups, placeholder users, and the principals that all of them are. */
@NullMarked
package org.openprojectmcp.sandbox.people;

import org.jspecify.annotations.NullMarked;
