package org.openprojectmcp.tool.source;

import org.snakeyaml.engine.v2.nodes.Node;

/** A place in a file; line and column count from 1. */
public record Position(int line, int column) {

    /** Where a file begins. */
    public static final Position START = new Position(1, 1);

    /** Where a node begins. */
    public static Position of(Node node) {
        return node.getStartMark()
                .map(mark -> new Position(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(START);
    }
}
