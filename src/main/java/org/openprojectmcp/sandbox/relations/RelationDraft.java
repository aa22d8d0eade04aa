package org.openprojectmcp.sandbox.relations;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.definition.RelationType;

/**
 * A relation on its way to being saved, in its canonical direction.
 *
 * @param id 0 for a new one
 * @param fromId 0 when the body names no work package
 * @param toId 0 when the body names no work package
 * @param type {@code null} when the body names none that exists
 */
record RelationDraft(
        int id,
        int fromId,
        int toId,
        @Nullable RelationType type,
        @Nullable Integer lag,
        @Nullable String description) {

    /** A new relation from a work package, turned round when its type is stored from the other end. */
    static RelationDraft creating(int fromId, Payload payload) {
        var link = payload.links().one("to", "to", "work_packages");
        var other = link == null || link.id() == null ? 0 : link.id();
        var name = payload.has("type") ? payload.text("type") : RelationType.RELATES.key();
        var type = RelationType.named(name);
        var turned = turned(type, name);
        return new RelationDraft(
                0,
                turned ? other : fromId,
                turned ? fromId : other,
                type,
                lag(payload, null),
                description(payload, null));
    }

    /** A relation as a body changes it; the ends stay. */
    static RelationDraft updating(Relation relation, Payload payload) {
        refuseEnd(payload, "from", Text.of("label.from"), relation.fromId());
        refuseEnd(payload, "to", Text.of("label.related_work_package"), relation.toId());
        var name = payload.has("type") ? payload.text("type") : relation.type();
        var type = RelationType.named(name);
        var turned = turned(type, name);
        return new RelationDraft(
                relation.id(),
                turned ? relation.toId() : relation.fromId(),
                turned ? relation.fromId() : relation.toId(),
                type,
                lag(payload, relation.lag()),
                description(payload, relation.description()));
    }

    /** The row; only for a draft that keeps all rules. */
    Relation row(int newId) {
        if (type == null) {
            throw new IllegalStateException("A relation without a type was not refused");
        }
        return new Relation(newId, fromId, toId, type.key(), type == RelationType.FOLLOWS ? lag : null, description);
    }

    private static boolean turned(@Nullable RelationType type, @Nullable String name) {
        return type != null && !type.key().equals(name);
    }

    private static @Nullable Integer lag(Payload payload, @Nullable Integer otherwise) {
        if (!payload.has("lag")) {
            return otherwise;
        }
        return payload.value("lag").isNull()
                ? null
                : (Integer) payload.value("lag").asInt();
    }

    private static @Nullable String description(Payload payload, @Nullable String otherwise) {
        return payload.has("description") ? payload.text("description") : otherwise;
    }

    private static void refuseEnd(Payload payload, String name, Text label, int id) {
        var link = payload.links().one(name, name, "work_packages");
        if (link != null && !Integer.valueOf(id).equals(link.id())) {
            throw ApiError.of(Violation.readOnly(name, label));
        }
    }
}
