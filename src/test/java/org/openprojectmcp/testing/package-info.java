/** What tests share: a server on a free port, stand-ins at its edges, and a client that shows the wire. */
@NullMarked
package org.openprojectmcp.testing;

import org.jspecify.annotations.NullMarked;
