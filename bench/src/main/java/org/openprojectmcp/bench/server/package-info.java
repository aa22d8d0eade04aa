/** What a measurement starts: the server under test, the comparator, and the OpenProject behind them. */
@NullMarked
package org.openprojectmcp.bench.server;

import org.jspecify.annotations.NullMarked;
