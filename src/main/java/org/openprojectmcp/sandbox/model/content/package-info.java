/** What projects hold beside work packages: pages, posts, news, documents, budgets, costs and boards. */
@NullMarked
package org.openprojectmcp.sandbox.model.content;

import org.jspecify.annotations.NullMarked;
