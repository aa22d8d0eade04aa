package org.openprojectmcp.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A relation between two work packages, in its canonical direction.
 *
 * @param type relates, follows, duplicates, blocks, includes or requires
 * @param lag working days between predecessor and follower
 */
public record Relation(int id, int fromId, int toId, String type, @Nullable Integer lag, @Nullable String description)
        implements Row {}
