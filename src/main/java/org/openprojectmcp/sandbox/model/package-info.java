/** The rows of the sandbox's tables: immutable, changed by putting a changed copy into the table. */
@NullMarked
package org.openprojectmcp.sandbox.model;

import org.jspecify.annotations.NullMarked;
