/**
 * What {@code /health} tells: whether OpenProject answers, whether the tools are loaded.
 */
@NullMarked
package org.openprojectmcp.health;

import org.jspecify.annotations.NullMarked;
