package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;

/**
 * Makes the numbers of one document and remembers whether one was beyond a {@code double}: read as infinite, it could be neither checked
 * nor written.
 */
final class FiniteNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    private boolean exceeded;

    @Override
    public NumericNode numberNode(double value) {
        exceeded |= Double.isInfinite(value);
        return super.numberNode(value);
    }

    /** Whether there was a number such as {@code 1e400}. */
    boolean exceeded() {
        return exceeded;
    }
}
