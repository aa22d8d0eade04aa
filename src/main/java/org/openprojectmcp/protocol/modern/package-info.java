/**
 * The protocol since 2026-07-28: every request describes itself, in its {@code _meta} and once more in its headers, and change
 * notifications travel on the streams of {@code subscriptions/listen}.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic">The revision</a>
 */
@NullMarked
package org.openprojectmcp.protocol.modern;

import org.jspecify.annotations.NullMarked;
