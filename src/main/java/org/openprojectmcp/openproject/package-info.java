/**
 * The client side of OpenProject's API v3: credentials, paths, queries, errors, names and caches. Served to the routes as beans;
 * the request itself is made in {@code routes/openproject.camel.yaml}.
 */
@NullMarked
package org.openprojectmcp.openproject;

import org.jspecify.annotations.NullMarked;
