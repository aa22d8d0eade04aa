/** Faults on demand: what goes wrong with which requests, for tests and demos of how callers cope. */
@NullMarked
package org.openprojectmcp.sandbox.faults;

import org.jspecify.annotations.NullMarked;
