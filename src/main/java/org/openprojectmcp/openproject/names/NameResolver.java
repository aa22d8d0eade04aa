package org.openprojectmcp.openproject.names;

/**
 * Finds what people mean by a name. Blocks its thread while it asks OpenProject; what it learnt may be cached for each key.
 * Thread-safe. What OpenProject refuses is an {@code OpenProjectException}.
 */
public interface NameResolver {

    /**
     * The thing of that name.
     *
     * @param text a name, an identifier, a login, {@code me}, {@code PROJ-12}, {@code #12}: whatever people write, trimmed, not empty
     */
    Resolution resolve(EntityKind kind, String text, NameScope scope);

    /** The thing with that id, for a tool that needs its name or has to know that it is there. */
    Resolution byId(EntityKind kind, long id, NameScope scope);

    /**
     * What a text may become that is still being typed; the empty text may become anything. Of more than 1000 projects the first 1000
     * are looked at. Answers come from what is remembered where it can be, since this is asked at every key.
     */
    Suggestions suggest(EntityKind kind, String typed, NameScope scope);
}
