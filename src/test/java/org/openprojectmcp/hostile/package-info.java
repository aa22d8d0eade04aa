/**
 * Input that nobody should send, from a grammar and a seed, and the rules that every answer to it must keep. Also compiled by the
 * benchmarks, so that nothing but the JDK is used here.
 */
@NullMarked
package org.openprojectmcp.hostile;

import org.jspecify.annotations.NullMarked;
