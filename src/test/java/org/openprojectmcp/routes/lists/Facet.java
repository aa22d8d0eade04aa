package org.openprojectmcp.routes.lists;

import java.util.function.Predicate;

/**
 * A part of a question: an argument of a tool and what it means for a row.
 *
 * @param about what it is about; a question has one facet about each thing
 * @param argument as JSON with single quotes; empty when leaving it out has a meaning too
 */
record Facet<R>(String about, String argument, Predicate<R> fits) {}
