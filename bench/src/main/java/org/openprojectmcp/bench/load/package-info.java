/** What a measurement does to a server: calls in a closed loop, single questions, open streams; every answer is checked. */
@NullMarked
package org.openprojectmcp.bench.load;

import org.jspecify.annotations.NullMarked;
