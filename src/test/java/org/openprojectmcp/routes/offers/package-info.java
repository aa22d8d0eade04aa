/** The resources and prompts on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.offers;

import org.jspecify.annotations.NullMarked;
