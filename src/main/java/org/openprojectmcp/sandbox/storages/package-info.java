/** File storages, the projects that use them, and links from work packages to files. The storage itself is not there: files are listed, not held. */
@NullMarked
package org.openprojectmcp.sandbox.storages;

import org.jspecify.annotations.NullMarked;
