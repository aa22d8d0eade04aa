/** The tools for attachments, storages and the files in them. */
@NullMarked
package org.openprojectmcp.routes.attachments;

import org.jspecify.annotations.NullMarked;
