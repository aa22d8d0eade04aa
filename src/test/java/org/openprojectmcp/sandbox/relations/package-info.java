@NullMarked
package org.openprojectmcp.sandbox.relations;

import org.jspecify.annotations.NullMarked;
