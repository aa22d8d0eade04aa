/** What administrators define for everybody: types, statuses, workflows, custom fields, phases, days off and their like. */
@NullMarked
package org.openprojectmcp.sandbox.model.definition;

import org.jspecify.annotations.NullMarked;
