package org.openprojectmcp.sandbox.state.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;

/** Reads the values of custom fields: each must be what the format of its field allows. */
final class CustomValueReader {
    private final State state;

    CustomValueReader(State state) {
        this.state = state;
    }

    /** The row with the values of an entry, by the ids of their fields. */
    WorkPackage read(WorkPackage row, Entry custom) {
        var filled = row;
        for (var name : custom.names()) {
            var entry = custom.at(name);
            var field = field(entry, name);
            var values = entry.node().isArray() ? entry.elements() : List.of(entry);
            values.forEach(value -> check(field, value));
            filled = filled.withCustom(
                    field.id(), values.stream().map(Entry::asText).toList());
        }
        return filled;
    }

    private CustomField field(Entry entry, String id) {
        var field = id.matches("\\d{1,9}") ? state.customFields().find(Integer.parseInt(id)) : null;
        if (field == null) {
            throw entry.fault("no custom field " + id);
        }
        return field;
    }

    private void check(CustomField field, Entry value) {
        var text = value.asText();
        switch (field.format()) {
            case "int" -> require(text.matches("-?\\d{1,9}"), value, "must be a whole number");
            case "float" -> require(text.matches("-?\\d+(\\.\\d+)?"), value, "must be a number");
            case "bool" -> require(text.matches("[tf]"), value, "must be t or f");
            case "date" -> require(date(text), value, "must be a date such as 2026-03-14");
            case "user" -> value.known(id(value), state.principals(), "user");
            case "version" -> value.known(id(value), state.versions(), "version");
            case "list" -> require(option(field, id(value)), value, "no option " + text + " of " + field.name());
            default -> {
                // any text will do
            }
        }
    }

    private static int id(Entry value) {
        require(value.asText().matches("\\d{1,9}"), value, "must be an id");
        return Integer.parseInt(value.asText());
    }

    private static boolean option(CustomField field, int id) {
        return field.options().stream().anyMatch(option -> option.id() == id);
    }

    private static boolean date(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void require(boolean fits, Entry value, String what) {
        if (!fits) {
            throw value.fault(what);
        }
    }
}
