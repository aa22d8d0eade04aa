/** One request on its exchange: from template, query and body to what camel-http sends, and from its answer to JSON or a refusal. */
@NullMarked
package org.openprojectmcp.openproject.request;

import org.jspecify.annotations.NullMarked;
