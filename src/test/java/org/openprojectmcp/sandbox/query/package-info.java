@NullMarked
package org.openprojectmcp.sandbox.query;

import org.jspecify.annotations.NullMarked;
