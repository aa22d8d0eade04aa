package org.openprojectmcp.http;

/**
 * What goes on at the MCP port at one moment.
 *
 * @param calls requests that run or wait for their turn
 * @param maxStreams how many streams may stay open
 */
public record Traffic(int calls, int openStreams, int maxStreams) {

    static final Traffic NONE = new Traffic(0, 0, 0);
}
