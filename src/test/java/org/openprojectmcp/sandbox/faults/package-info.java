@NullMarked
package org.openprojectmcp.sandbox.faults;

import org.jspecify.annotations.NullMarked;
