/**
 * JSON-RPC and MCP without HTTP: what each method does, in the words of {@code tool}. Which era a message belongs to is decided by
 * {@link org.openprojectmcp.protocol.EraLadder}; {@code message} holds what all revisions share, {@code modern} and {@code legacy} what
 * they do not; {@code request} is one request of either, {@code catalog} answers what is listed and called, {@code watch} tells of
 * changes.
 */
@NullMarked
package org.openprojectmcp.protocol;

import org.jspecify.annotations.NullMarked;
