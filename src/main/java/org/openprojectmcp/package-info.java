/**
 * A Model Context Protocol server for OpenProject.
 *
 * <p>The packages are the life of one call, read downwards: {@code http} receives a JSON-RPC message and guards the door,
 * {@code protocol} knows what the message means in the revision its client speaks, {@code routes/mcp.camel.yaml} picks the
 * way by method, {@code tool} checks the arguments and runs the route file that is the tool, that route calls
 * {@code routes/openproject.camel.yaml}, the one way out, served by {@code openproject}, and {@code shape} makes the answer
 * small. Imports run one way: {@code http} to {@code protocol} to {@code tool}; {@code openproject}, {@code shape},
 * {@code config}, {@code health} and {@code sandbox} know none of these three. {@code status} shows an administrator what all of them
 * know, and none of them knows it.
 */
@NullMarked
package org.openprojectmcp;

import org.jspecify.annotations.NullMarked;
