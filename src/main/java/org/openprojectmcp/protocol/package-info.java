/**
 * JSON-RPC and MCP without HTTP: messages, eras, methods, errors.
 */
@NullMarked
package org.openprojectmcp.protocol;

import org.jspecify.annotations.NullMarked;
