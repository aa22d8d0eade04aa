/**
 * The status page: what an administrator sees of a running server, and programs as JSON. {@code traffic} counts what clients do,
 * {@code report} gathers one moment of the server, {@code page} shows it on the status port. Knows the rooms of a call, none of which
 * knows it.
 */
@NullMarked
package org.openprojectmcp.status;

import org.jspecify.annotations.NullMarked;
