/** The rows of the sandbox's tables: immutable, changed by putting a changed copy into the table. {@code people} and {@code definition} are what work packages point to. */
@NullMarked
package org.openprojectmcp.sandbox.model;

import org.jspecify.annotations.NullMarked;
