/** What projects publish: news and documents. */
@NullMarked
package org.openprojectmcp.sandbox.news;

import org.jspecify.annotations.NullMarked;
