/** The status page: texts, languages. */
@NullMarked
package org.openprojectmcp.status.page;

import org.jspecify.annotations.NullMarked;
