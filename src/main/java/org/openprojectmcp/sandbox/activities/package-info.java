/** The history of work packages as people see it: changes in words, comments, reactions. */
@NullMarked
package org.openprojectmcp.sandbox.activities;

import org.jspecify.annotations.NullMarked;
