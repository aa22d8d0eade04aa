/** What people may do, in words of their own: actions, and who may do which of them where. */
@NullMarked
package org.openprojectmcp.sandbox.capabilities;

import org.jspecify.annotations.NullMarked;
