/**
 * Programs that measure the packaged distribution from outside: each starts the server as a process of its own against a stub of
 * OpenProject, drives it over HTTP, and prints figures beside what they must reach. {@code server} holds what is started,
 * {@code load} what drives it.
 */
@NullMarked
package org.openprojectmcp.bench;

import org.jspecify.annotations.NullMarked;
