/**
 * What the sandbox holds when nobody brings a state file: an organisation with people, projects and work around today, or an instance that is
 * empty but for its administrator.
 *
 * <p>The texts are JSON files in {@code src/main/resources/sandbox}; this package gives them ids, dates and a past. It builds the same
 * document that a state file holds.
 */
@NullMarked
package org.openprojectmcp.sandbox.demo;

import org.jspecify.annotations.NullMarked;
