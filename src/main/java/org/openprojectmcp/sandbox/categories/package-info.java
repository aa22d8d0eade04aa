/** What a project sorts and assigns its work packages by: categories, types, people. */
@NullMarked
package org.openprojectmcp.sandbox.categories;

import org.jspecify.annotations.NullMarked;
