/**
 * What travels in every revision of the protocol: JSON-RPC messages, error codes, versions, results and the writer of replies.
 * Knows neither era; {@code modern} and {@code legacy} build on it.
 */
@NullMarked
package org.openprojectmcp.protocol.message;

import org.jspecify.annotations.NullMarked;
