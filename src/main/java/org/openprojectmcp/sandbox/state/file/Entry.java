package org.openprojectmcp.sandbox.state.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.state.Table;

/** A place in a state file that knows its own name, so that a fault can say where it is. */
record Entry(String place, JsonNode node) {

    /** A named part; reading it fails only when a value is asked for. */
    Entry at(String name) {
        return new Entry(place.isEmpty() ? name : place + "." + name, node.path(name));
    }

    boolean present() {
        return !(node instanceof MissingNode) && !node.isNull();
    }

    /** The elements of a list; none when it is missing. */
    List<Entry> list(String name) {
        return at(name).elements();
    }

    /** The elements of this list; none when it is missing. */
    List<Entry> elements() {
        if (!present()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw fault("must be a list");
        }
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < node.size(); i++) {
            entries.add(new Entry(place + "[" + i + "]", node.get(i)));
        }
        return entries;
    }

    /** A named object; an empty one when it is missing. */
    Entry object(String name) {
        var part = at(name);
        if (part.present() && !part.node.isObject()) {
            throw part.fault("must be an object");
        }
        return part;
    }

    /** The names of the members of an object. */
    List<String> names() {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Adds a row of this entry, whose id must be new. */
    <R extends Row> void addTo(Table<R> table, R row) {
        if (row.id() < 1) {
            throw at("id").fault("must be above 0");
        }
        if (table.find(row.id()) != null) {
            throw at("id").fault(row.id() + " is used twice");
        }
        table.put(row);
    }

    /** The id of a row that has been read already. */
    int reference(String name, Table<?> table, String what) {
        return at(name).known(integer(name), table, what);
    }

    @Nullable
    Integer referenceOrNull(String name, Table<?> table, String what) {
        return at(name).present() ? (Integer) reference(name, table, what) : null;
    }

    /** The id that this value is, of a row that has been read already. */
    int asReference(Table<?> table, String what) {
        return known(asInteger(), table, what);
    }

    /** An id found here, if there is such a row. */
    int known(int id, Table<?> table, String what) {
        if (table.find(id) == null) {
            throw fault("no " + what + " " + id);
        }
        return id;
    }

    /** A text that is one of a few words. */
    String word(String name, String otherwise, List<String> words) {
        var text = text(name, otherwise);
        if (!words.contains(text)) {
            throw at(name).fault("must be one of " + String.join(", ", words));
        }
        return text;
    }

    /** A whole number above 0. */
    int positive(String name, int otherwise) {
        var number = integer(name, otherwise);
        if (number < 1) {
            throw at(name).fault("must be above 0");
        }
        return number;
    }

    String text(String name) {
        var part = at(name);
        if (!part.node.isTextual()) {
            throw part.fault(part.present() ? "must be a text" : "is missing");
        }
        return part.node.textValue();
    }

    String text(String name, String otherwise) {
        return at(name).present() ? text(name) : otherwise;
    }

    @Nullable
    String textOrNull(String name) {
        return at(name).present() ? text(name) : null;
    }

    int integer(String name) {
        var part = at(name);
        if (!part.node.isIntegralNumber() || !part.node.canConvertToInt()) {
            throw part.fault(part.present() ? "must be a whole number" : "is missing");
        }
        return part.node.intValue();
    }

    int integer(String name, int otherwise) {
        return at(name).present() ? integer(name) : otherwise;
    }

    @Nullable
    Integer integerOrNull(String name) {
        return at(name).present() ? (Integer) integer(name) : null;
    }

    @Nullable
    Double numberOrNull(String name) {
        return at(name).present() ? (Double) at(name).asNumber() : null;
    }

    double asNumber() {
        if (!node.isNumber()) {
            throw fault("must be a number");
        }
        return node.doubleValue();
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        return at(name).present() ? date(name) : null;
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw at(name).fault("must be a date such as 2026-03-14");
        }
    }

    Instant instant(String name, Instant otherwise) {
        try {
            return at(name).present() ? Instant.parse(text(name)) : otherwise;
        } catch (DateTimeParseException e) {
            throw at(name).fault("must be a time such as 2026-03-14T09:30:00Z");
        }
    }

    boolean flag(String name, boolean otherwise) {
        var part = at(name);
        if (!part.present()) {
            return otherwise;
        }
        if (!part.node.isBoolean()) {
            throw part.fault("must be true or false");
        }
        return part.node.booleanValue();
    }

    /** A list of texts; empty when it is missing. */
    List<String> texts(String name) {
        return list(name).stream().map(Entry::asText).toList();
    }

    String asText() {
        if (!node.isValueNode() || node.isNull()) {
            throw fault("must be a value");
        }
        return node.asText();
    }

    int asInteger() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw fault("must be a whole number");
        }
        return node.intValue();
    }

    StateFault fault(String what) {
        return new StateFault(place.isEmpty() ? "the file" : place, what);
    }
}
