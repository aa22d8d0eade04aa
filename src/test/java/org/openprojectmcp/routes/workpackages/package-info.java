/** Single work packages: their status, fields and family. */
@NullMarked
package org.openprojectmcp.routes.workpackages;

import org.jspecify.annotations.NullMarked;
