package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A work package. The attributes people change are kept by {@link Attribute}, so that histories, forms and filters treat them alike;
 * links are ids.
 *
 * @param values attributes that are set
 * @param custom values of custom fields by field id, as text
 */
public record WorkPackage(
        int id,
        int lockVersion,
        Map<Attribute, Object> values,
        Map<Integer, List<String>> custom,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** A work package without attributes. */
    public static WorkPackage blank(int id, Instant now) {
        return new WorkPackage(id, 0, Map.of(), Map.of(), now, now);
    }

    /** The same with one attribute set, or taken away by {@code null}. */
    public WorkPackage with(Attribute attribute, @Nullable Object value) {
        var changed = new EnumMap<Attribute, Object>(Attribute.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new WorkPackage(id, lockVersion, Collections.unmodifiableMap(changed), custom, createdAt, updatedAt);
    }

    /** The same with the values of one custom field; an empty list clears it. */
    public WorkPackage withCustom(int fieldId, List<String> fieldValues) {
        var changed = new TreeMap<>(custom);
        if (fieldValues.isEmpty()) {
            changed.remove(fieldId);
        } else {
            changed.put(fieldId, List.copyOf(fieldValues));
        }
        return new WorkPackage(id, lockVersion, values, Collections.unmodifiableMap(changed), createdAt, updatedAt);
    }

    /** The same under another id. */
    public WorkPackage withId(int newId) {
        return new WorkPackage(newId, lockVersion, values, custom, createdAt, updatedAt);
    }

    /** The same, saved once more. */
    public WorkPackage saved(int newLockVersion, Instant at) {
        return new WorkPackage(id, newLockVersion, values, custom, createdAt, at);
    }

    /** The same, touched without a new lock version. */
    public WorkPackage touched(Instant at) {
        return saved(lockVersion, at);
    }

    /** The raw value of an attribute. */
    public @Nullable Object value(Attribute attribute) {
        return values.get(attribute);
    }

    /** An id or number. */
    public @Nullable Integer integer(Attribute attribute) {
        return (Integer) values.get(attribute);
    }

    /** An id that every stored work package has. */
    public int required(Attribute attribute) {
        var value = integer(attribute);
        if (value == null) {
            throw new IllegalStateException("Work package " + id + " has no " + attribute.key());
        }
        return value;
    }

    /** Hours. */
    public @Nullable Double hours(Attribute attribute) {
        return (Double) values.get(attribute);
    }

    /** A date. */
    public @Nullable LocalDate date(Attribute attribute) {
        return (LocalDate) values.get(attribute);
    }

    /** A text; empty when unset. */
    public String text(Attribute attribute) {
        return values.get(attribute) instanceof String text ? text : "";
    }

    /** A flag; false when unset. */
    public boolean flag(Attribute attribute) {
        return Boolean.TRUE.equals(values.get(attribute));
    }

    /** The subject. */
    public String subject() {
        return text(Attribute.SUBJECT);
    }

    /** The project's id. */
    public int projectId() {
        return required(Attribute.PROJECT);
    }

    /** The type's id. */
    public int typeId() {
        return required(Attribute.TYPE);
    }

    /** The status's id. */
    public int statusId() {
        return required(Attribute.STATUS);
    }

    /** The parent's id. */
    public @Nullable Integer parentId() {
        return integer(Attribute.PARENT);
    }

    /** Its address. */
    public String href() {
        return "/api/v3/work_packages/" + id;
    }
}
