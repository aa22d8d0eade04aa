@NullMarked
package org.openprojectmcp.sandbox.workingtimes;

import org.jspecify.annotations.NullMarked;
