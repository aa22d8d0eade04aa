/** Which of the tools are offered: what the operator chose, what a caller narrows it to, and why a tool is off. */
@NullMarked
package org.openprojectmcp.tool.choice;

import org.jspecify.annotations.NullMarked;
