/** Work packages: reading one, and the routes around it. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages;

import org.jspecify.annotations.NullMarked;
