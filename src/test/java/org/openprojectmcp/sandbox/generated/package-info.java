@NullMarked
package org.openprojectmcp.sandbox.generated;

import org.jspecify.annotations.NullMarked;
