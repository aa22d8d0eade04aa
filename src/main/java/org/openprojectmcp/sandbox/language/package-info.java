/**
 * The languages that OpenProject answers in. What people read is a {@link org.openprojectmcp.sandbox.language.Text}, found by its key in
 * the catalogue of a language ({@code sandbox/language/*.properties}). Names that people gave, the titles of links that do something, and
 * what Ruby says when it fails are the same in every language.
 */
@NullMarked
package org.openprojectmcp.sandbox.language;

import org.jspecify.annotations.NullMarked;
