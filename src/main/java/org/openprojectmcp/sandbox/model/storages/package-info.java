/** File storages, the projects that use them, and the files that work packages point to. */
@NullMarked
package org.openprojectmcp.sandbox.model.storages;

import org.jspecify.annotations.NullMarked;
