package org.openprojectmcp.sandbox.activities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Markdown;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.CustomField;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.state.Table;

/** Puts changes into words, such as "Status changed from New to In progress". */
final class ChangeTexts {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    private final Instance instance;

    ChangeTexts(Instance instance) {
        this.instance = instance;
    }

    List<ObjectNode> of(Journal journal) {
        return journal.changes().stream()
                .filter(change -> attribute(change) != Attribute.POSITION)
                .map(change -> text(journal, change))
                .toList();
    }

    private ObjectNode text(Journal journal, Journal.Change change) {
        if (change.attachmentId() != null) {
            return file(change.attachmentId(), change);
        }
        var attribute = attribute(change);
        if (attribute == Attribute.DESCRIPTION) {
            return description(journal, change);
        }
        if (attribute == Attribute.SCHEDULE_MANUALLY) {
            var mode = "t".equals(change.after()) ? "Manual" : "Automatic";
            return detail("Scheduling mode", " set to " + mode, " set to " + mode);
        }
        var label = attribute == null ? customLabel(change.attribute()) : label(attribute);
        var before = value(attribute, change.attribute(), change.before());
        var after = value(attribute, change.attribute(), change.after());
        if (before == null) {
            return detail(label, " set to " + after, " set to " + italic(after));
        }
        if (after == null) {
            return detail(label, " deleted (" + before + ")", " deleted (<strike>" + italic(before) + "</strike>)");
        }
        return detail(
                label,
                " changed from " + before + " to " + after,
                " changed from " + italic(before) + " <strong>to</strong> " + italic(after));
    }

    private static ObjectNode file(int id, Journal.Change change) {
        var name = change.after();
        if (name == null) {
            return detail(
                    "File",
                    " " + change.before() + " removed as attachment",
                    " <strike>" + italic(change.before()) + "</strike> removed as attachment");
        }
        var address = "/api/v3/attachments/" + id + "/content";
        return detail(
                "File",
                " " + name + " added as attachment",
                " <a href=\"" + address + "\">" + Markdown.escape(name) + "</a> added as attachment");
    }

    private static ObjectNode description(Journal journal, Journal.Change change) {
        var verb = change.before() == null ? " set" : change.after() == null ? " deleted" : " changed";
        var path = "/journals/" + journal.id() + "/diff/description";
        return detail("Description", verb + " (" + path + ")", verb + " (<a href=\"" + path + "\">Details</a>)");
    }

    private static ObjectNode detail(String label, String raw, String html) {
        return Formattable.custom(label + raw, "<strong>" + Markdown.escape(label) + "</strong>" + html);
    }

    private static String italic(@Nullable String text) {
        return "<i>" + Markdown.escape(text == null ? "" : text) + "</i>";
    }

    private static @Nullable Attribute attribute(Journal.Change change) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.key().equals(change.attribute()))
                .findFirst()
                .orElse(null);
    }

    private static String label(Attribute attribute) {
        return attribute == Attribute.IGNORE_NON_WORKING_DAYS ? "Working days" : attribute.label();
    }

    private @Nullable String value(@Nullable Attribute attribute, String key, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (attribute == null) {
            return customValue(key, value);
        }
        var state = instance.state();
        return switch (attribute) {
            case TYPE -> name(state.types(), value, type -> type.name());
            case PROJECT -> name(state.projects(), value, project -> project.name());
            case STATUS -> name(state.statuses(), value, status -> status.name());
            case PRIORITY -> name(state.priorities(), value, priority -> priority.name());
            case CATEGORY -> name(state.categories(), value, category -> category.name());
            case VERSION -> name(state.versions(), value, version -> version.name());
            case SPRINT -> name(state.content().sprints(), value, sprint -> sprint.name());
            case ASSIGNEE, RESPONSIBLE, AUTHOR -> name(state.principals(), value, person -> person.name());
            case PARENT -> name(state.workPackages(), value, parent -> "#" + parent.id() + " " + parent.subject());
            case START_DATE, DUE_DATE -> DATE.format(LocalDate.parse(value));
            case DURATION -> value.equals("1") ? "1 day" : value + " days";
            case ESTIMATED_HOURS, REMAINING_HOURS -> hours(value);
            case DONE_RATIO -> value + "%";
            case IGNORE_NON_WORKING_DAYS -> value.equals("t") ? "include non-working days" : "working days only";
            default -> value;
        };
    }

    private static String hours(String value) {
        var hours = Double.parseDouble(value);
        return (hours == Math.rint(hours) ? String.valueOf((long) hours) : value) + "h";
    }

    /** What is deleted meanwhile goes by its id. */
    private static <R extends Row> String name(Table<R> table, String id, Function<R, String> name) {
        var row = table.find(Integer.parseInt(id));
        return row == null ? id : name.apply(row);
    }

    private String customLabel(String key) {
        var field = field(key);
        return field == null ? key : field.name();
    }

    private String customValue(String key, String value) {
        var field = field(key);
        if (field == null) {
            return value;
        }
        return switch (field.format()) {
            case "bool" -> value.equals("t") ? "Yes" : "No";
            case "list" ->
                Arrays.stream(value.split(",", -1)).map(id -> option(field, id)).collect(Collectors.joining(", "));
            case "user" -> name(instance.state().principals(), value, person -> person.name());
            case "version" -> name(instance.state().versions(), value, version -> version.name());
            default -> value;
        };
    }

    private static String option(CustomField field, String id) {
        return field.options().stream()
                .filter(option -> String.valueOf(option.id()).equals(id))
                .map(CustomField.Option::value)
                .findFirst()
                .orElse(id);
    }

    private @Nullable CustomField field(String key) {
        return instance.state().customFields().all().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
