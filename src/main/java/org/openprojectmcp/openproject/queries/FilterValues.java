package org.openprojectmcp.openproject.queries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openprojectmcp.openproject.hal.SpokenDate;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Resolution;
import org.openprojectmcp.openproject.names.UnclearName;

/** The values of a filter, from names, days and numbers to what API v3 takes. Thread-safe. */
final class FilterValues {

    /** What is called by names, by the types that the API gives to values. */
    private static final Map<String, EntityKind> NAMED = Map.of(
            "User", EntityKind.PRINCIPAL,
            "Status", EntityKind.STATUS,
            "Type", EntityKind.TYPE,
            "Priority", EntityKind.PRIORITY,
            "Version", EntityKind.VERSION,
            "Category", EntityKind.CATEGORY,
            "Role", EntityKind.ROLE,
            "Project", EntityKind.PROJECT,
            "WorkPackage", EntityKind.WORK_PACKAGE);

    private static final Pattern ID = Pattern.compile("#?(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final String ME = "me";

    private final NameResolver names;
    private final Clock clock;

    FilterValues(NameResolver names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * Reads them.
     *
     * @param type as schemas of filters have it: {@code []User}, {@code [2]Date}, {@code [1]String}; empty when none is wanted
     * @throws UnfitFilterException when one does not fit
     */
    List<String> read(FilterLine line, String type, NameScope scope) {
        if (type.isEmpty()) {
            if (!line.rest().isEmpty()) {
                throw new UnfitFilterException(line.operator() + " takes no value.");
            }
            return List.of();
        }
        if (line.rest().isEmpty()) {
            throw new UnfitFilterException(line.operator() + " needs a value.");
        }
        String of = type.substring(type.indexOf(']') + 1);
        if (of.equals("String")) {
            return List.of(line.rest());
        }
        List<String> given = line.values();
        List<String> values = new ArrayList<>();
        for (String value : given) {
            values.add(value(of, value, scope));
        }
        if (!type.startsWith("[]") && values.size() != Integer.parseInt(type.substring(1, type.indexOf(']')))) {
            throw new UnfitFilterException(
                    line.operator() + " takes " + (type.startsWith("[2]") ? "two values: from, to." : "one value."));
        }
        return values;
    }

    private String value(String type, String value, NameScope scope) {
        EntityKind kind = NAMED.get(type);
        if (kind != null) {
            return named(kind, value, scope);
        }
        return switch (type) {
            case "Date" -> day(value).toString();
            case "DateTime" -> day(value) + "T00:00:00Z";
            case "Boolean" -> truth(value);
            case "Integer", "Float" -> {
                if (!NUMBER.matcher(value).matches()) {
                    throw new UnfitFilterException("\"" + value + "\" is not a number.");
                }
                yield value;
            }
            default -> value;
        };
    }

    /** Me stays me, so that a saved query means whoever looks at it. */
    private String named(EntityKind kind, String value, NameScope scope) {
        var id = ID.matcher(value);
        if (kind == EntityKind.PRINCIPAL && value.equalsIgnoreCase(ME)) {
            return ME;
        }
        if (id.matches()) {
            return id.group(1);
        }
        Resolution resolution = names.resolve(kind, value, scope);
        if (resolution instanceof Resolution.Found found) {
            return Long.toString(found.id());
        }
        throw new UnfitFilterException(UnclearName.reason(kind, "\"" + value + "\"", resolution));
    }

    private LocalDate day(String value) {
        return new SpokenDate(LocalDate.now(clock))
                .read(value)
                .orElseThrow(() -> new UnfitFilterException("\"" + value + "\" is not a day, such as 2026-11-20."));
    }

    private static String truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "t" -> "t";
            case "false", "no", "f" -> "f";
            default -> throw new UnfitFilterException("\"" + value + "\" is neither true nor false.");
        };
    }
}
