<<<<<<< HEAD
/** What tests share: a server on a free port, fakes at its edges, and a client that shows the wire. */
=======
/** What tests share: stand-ins for the far side and the set-up of the rooms under test. */
>>>>>>> tool
@NullMarked
package org.openprojectmcp.testing;

import org.jspecify.annotations.NullMarked;
