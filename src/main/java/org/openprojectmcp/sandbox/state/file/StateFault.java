package org.openprojectmcp.sandbox.state.file;

/** Something is wrong with a state: the message names the entry. */
public final class StateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    /**
     * A fault at one entry.
     *
     * @param entry where, such as {@code users[2].login}
     */
    public StateFault(String entry, String what) {
        super(entry + ": " + what);
        this.text = entry + ": " + what;
    }

    /** The same fault with the name of the file before the entry. */
    StateFault in(String file) {
        return new StateFault(file, text);
    }
}
