/**
 * The settings: read once from the environment and the command line, validated before anything starts.
 */
@NullMarked
package org.openprojectmcp.config;

import org.jspecify.annotations.NullMarked;
