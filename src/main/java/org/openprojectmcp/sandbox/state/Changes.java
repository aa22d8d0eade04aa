package org.openprojectmcp.sandbox.state;

/** Counts what changes in a state, so that whoever keeps something made of it can see whether it still holds. */
final class Changes {
    private long number;

    void count() {
        number++;
    }

    long number() {
        return number;
    }
}
