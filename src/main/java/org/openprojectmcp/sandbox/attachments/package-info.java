/** Files: uploaded to a container or to nothing yet, claimed, listed, downloaded, deleted. Their bytes are kept in memory. */
@NullMarked
package org.openprojectmcp.sandbox.attachments;

import org.jspecify.annotations.NullMarked;
