/** State files: what an instance holds, as JSON that people write and recordings have, read with the place of each fault. */
@NullMarked
package org.openprojectmcp.sandbox.state.file;

import org.jspecify.annotations.NullMarked;
