/**
 * The embedded OpenProject: API v3 of a 17.1 in memory, over HTTP on loopback, without a line of the rest of the product.
 *
 * <p>The rooms, in the order a request walks through them:
 *
 * <ul>
 *   <li>{@code http}: server, routes, request and answer, errors; knows nothing of OpenProject's resources
 *   <li>{@code access}: who calls, and what the roles of the caller allow
 *   <li>one room for each subject ({@code instance}, {@code projects}, {@code workpackages}, …): a {@code …Resource}
 *       registers routes and decides, a {@code …Representer} turns a row into HAL
 *   <li>{@code query}: filters, order, pages and {@code select} of every list
 *   <li>{@code hal}: links, collections, durations, formatted texts
 *   <li>{@code model}: the rows, as records; {@code state}: the tables that hold them and the file they are read from
 *   <li>{@code faults} stands before all of this and lets go wrong what it is told to; {@code control} is where it is told;
 *       {@code webhooks} tells others what happened
 * </ul>
 *
 * <p>All state is touched by one event loop thread, so nothing here locks.
 */
@NullMarked
package org.openprojectmcp.sandbox;

import org.jspecify.annotations.NullMarked;
