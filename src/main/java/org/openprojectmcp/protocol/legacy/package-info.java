/**
 * The protocol from 2024-11-05 to 2025-11-25: a handshake settles the revision, and a request is cancelled by a message. A
 * client that can be asked something has a session, which is in its id: it goes on where it was when the server restarts.
 */
@NullMarked
package org.openprojectmcp.protocol.legacy;

import org.jspecify.annotations.NullMarked;
