/**
 * Who comes in: hosts and origins, access tokens and callers' keys, and how much may be sent. Everything is decided from the head of a
 * request, before its body is read.
 */
@NullMarked
package org.openprojectmcp.http.guard;

import org.jspecify.annotations.NullMarked;
