/** Days of office people, played with tools, prompts and resources alone, and looked at in OpenProject. */
@NullMarked
package org.openprojectmcp.scenario.office;

import org.jspecify.annotations.NullMarked;
