/**
 * Far more work than the demo organisation has, for tests of scale: projects with trees of work packages, their people, dates, relations,
 * custom values and histories. Written into the tables at once: a document of a hundred thousand work packages would take longer to build
 * and to read than all of it.
 */
@NullMarked
package org.openprojectmcp.sandbox.generated;

import org.jspecify.annotations.NullMarked;
