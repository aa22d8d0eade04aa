/** The building blocks of a HAL document: links, collections, formatted texts, dates and durations as API v3 writes them. */
@NullMarked
package org.openprojectmcp.sandbox.hal;

import org.jspecify.annotations.NullMarked;
