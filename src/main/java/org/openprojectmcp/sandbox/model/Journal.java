package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a work package: what changed and what was said.
 *
 * @param version counts from 1 within the work package
 * @param notes empty without a comment
 * @param changes what changed, in the order it is shown
 * @param reactions who reacted with what, by the reaction's name
 */
public record Journal(
        int id,
        int workPackageId,
        int version,
        int userId,
        String notes,
        boolean internal,
        List<Change> changes,
        Map<String, Set<Integer>> reactions,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /**
     * A changed attribute. Values are texts: ids of what is linked, ISO dates, hours as decimals, {@code t} and {@code f}.
     *
     * @param attribute the {@link Attribute#key()}, or the key of a custom field
     * @param before the old value, {@code null} when there was none
     * @param after the new value, {@code null} when it was taken away
     */
    public record Change(String attribute, @Nullable String before, @Nullable String after) {
        private static final String ATTACHMENT = "attachments_";

        /** A file that came or went; the values are its name. */
        public static Change attachment(int id, @Nullable String before, @Nullable String after) {
            return new Change(ATTACHMENT + id, before, after);
        }

        /** The id of the file that came or went; {@code null} for every other change. */
        public @Nullable Integer attachmentId() {
            return attribute.startsWith(ATTACHMENT)
                    ? (Integer) Integer.parseInt(attribute.substring(ATTACHMENT.length()))
                    : null;
        }
    }

    /** The same with another comment. */
    public Journal withNotes(String text, Instant at) {
        return new Journal(id, workPackageId, version, userId, text, internal, changes, reactions, createdAt, at);
    }

    /** The same with other reactions. */
    public Journal withReactions(Map<String, Set<Integer>> other) {
        return new Journal(id, workPackageId, version, userId, notes, internal, changes, other, createdAt, updatedAt);
    }
}
