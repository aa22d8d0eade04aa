/** The sandbox's HTTP side: server, routes, request and answer, errors as exceptions with the bodies API v3 gives them. */
@NullMarked
package org.openprojectmcp.sandbox.http;

import org.jspecify.annotations.NullMarked;
