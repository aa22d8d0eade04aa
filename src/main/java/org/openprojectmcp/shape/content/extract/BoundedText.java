package org.openprojectmcp.shape.content.extract;

import java.io.IOException;

/** Gathers text up to a length; more ends the reading. Not thread-safe. */
final class BoundedText implements Appendable {

    /** How many characters are taken from one file. */
    static final int MOST = 2_000_000;

    private final StringBuilder text = new StringBuilder();

    /** Enough was read. */
    static final class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        FullException() {
            super("enough was read");
        }
    }

    @Override
    public BoundedText append(CharSequence more) throws FullException {
        return append(more, 0, more.length());
    }

    @Override
    public BoundedText append(CharSequence more, int start, int end) throws FullException {
        int room = MOST - text.length();
        text.append(more, start, Math.min(end, start + room));
        if (end - start > room) {
            throw new FullException();
        }
        return this;
    }

    @Override
    public BoundedText append(char c) throws FullException {
        return append(String.valueOf(c));
    }

    /** Begins a new line, unless one has just begun. */
    BoundedText newLine() throws FullException {
        int last = text.length() - 1;
        return last < 0 || text.charAt(last) == '\n' ? this : append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
