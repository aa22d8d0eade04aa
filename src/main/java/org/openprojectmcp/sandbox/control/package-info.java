/** What a sandbox can be told beside API v3: faults to come and a new beginning. For this machine alone. */
@NullMarked
package org.openprojectmcp.sandbox.control;

import org.jspecify.annotations.NullMarked;
