@NullMarked
package org.openprojectmcp.sandbox.control;

import org.jspecify.annotations.NullMarked;
