@NullMarked
package org.openprojectmcp.sandbox.workpackages;

import org.jspecify.annotations.NullMarked;
