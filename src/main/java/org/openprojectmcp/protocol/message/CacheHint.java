package org.openprojectmcp.protocol.message;

/** How long a result may be kept, and whether it is the same for every caller. */
public record CacheHint(long ttlMillis, boolean shared) {

    /** To be asked for again each time; differs by caller. */
    public static final CacheHint NONE = new CacheHint(0, false);

    /** The same for everybody for so long. */
    public static CacheHint sharedFor(long ttlMillis) {
        return new CacheHint(ttlMillis, true);
    }
}
