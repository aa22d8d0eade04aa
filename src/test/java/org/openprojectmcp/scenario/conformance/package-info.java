/** The route files that the official conformance suite is run against ({@code .ci/conformance}). */
@NullMarked
package org.openprojectmcp.scenario.conformance;

import org.jspecify.annotations.NullMarked;
