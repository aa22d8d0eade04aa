@NullMarked
package org.openprojectmcp.sandbox.state;

import org.jspecify.annotations.NullMarked;
