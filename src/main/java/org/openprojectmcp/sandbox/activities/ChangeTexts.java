package org.openprojectmcp.sandbox.activities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.markdown.PlainText;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.Table;

/** Puts changes into words, such as "Status changed from New to In progress". */
final class ChangeTexts {
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
            return detail(
                    "t".equals(change.after()) ? "change.set_to_manual" : "change.set_to_automatic",
                    Text.of("label.scheduling_mode"),
                    List.of(),
                    List.of());
        }
        var label = attribute == null ? customLabel(change.attribute()) : label(attribute);
        var before = value(attribute, change.attribute(), change.before());
        var after = value(attribute, change.attribute(), change.after());
        if (before == null) {
            return detail("change.set", label, list(after), List.of(italic(after)));
        }
        if (after == null) {
            return detail("change.deleted", label, List.of(before), List.of("<strike>" + italic(before) + "</strike>"));
        }
        var raw = Text.of("change.changed", label, before, after);
        var html = Text.of("change.changed_html", strong(label), italic(before), italic(after));
        return Formattable.custom(raw.words(), html.words());
    }

    private static ObjectNode file(int id, Journal.Change change) {
        var name = change.after();
        if (name == null) {
            var removed = "<strike>" + italic(change.before()) + "</strike>";
            return detail("change.file_removed", Text.of("label.file"), list(change.before()), List.of(removed));
        }
        var address = "/api/v3/attachments/" + id + "/content";
        var added = "<a href=\"" + address + "\">" + PlainText.escape(name) + "</a>";
        return detail("change.file_added", Text.of("label.file"), List.of(name), List.of(added));
    }

    private static ObjectNode description(Journal journal, Journal.Change change) {
        var key = change.before() == null
                ? "change.text_set"
                : change.after() == null ? "change.text_deleted" : "change.text_changed";
        var path = "/journals/" + journal.id() + "/diff/description";
        var details = "<a href=\"" + path + "\">" + Text.of("change.details").words() + "</a>";
        return detail(key, Text.of("label.description"), List.of(path), List.of(details));
    }

    /** A text whose first value is what changed, once plain and once as HTML. */
    private static ObjectNode detail(String key, Text label, List<String> raw, List<String> html) {
        return Formattable.custom(
                Text.of(key, values(label, raw)).words(),
                Text.of(key, values(Text.verbatim(strong(label)), html)).words());
    }

    private static Object[] values(Text label, List<String> others) {
        return Stream.concat(Stream.of(label), others.stream()).toArray();
    }

    private static List<String> list(@Nullable String text) {
        return List.of(text == null ? "" : text);
    }

    private static String strong(Text label) {
        return "<strong>" + PlainText.escape(label.words()) + "</strong>";
    }

    private static String italic(@Nullable String text) {
        return "<i>" + PlainText.escape(text == null ? "" : text) + "</i>";
    }

    private static @Nullable Attribute attribute(Journal.Change change) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.key().equals(change.attribute()))
                .findFirst()
                .orElse(null);
    }

    private static Text label(Attribute attribute) {
        return attribute == Attribute.IGNORE_NON_WORKING_DAYS ? Text.of("label.working_days") : attribute.label();
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
            case START_DATE, DUE_DATE -> date(value);
            case DURATION ->
                Text.of(value.equals("1") ? "change.day" : "change.days", value).words();
            case ESTIMATED_HOURS, REMAINING_HOURS -> hours(value);
            case DONE_RATIO -> value + "%";
            case IGNORE_NON_WORKING_DAYS ->
                Text.of(value.equals("t") ? "change.all_days" : "change.working_days")
                        .words();
            default -> value;
        };
    }

    private static String date(String value) {
        var pattern = Text.of("change.date").words();
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(LocalDate.parse(value));
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

    private Text customLabel(String key) {
        var field = field(key);
        return Text.verbatim(field == null ? key : field.name());
    }

    private String customValue(String key, String value) {
        var field = field(key);
        if (field == null) {
            return value;
        }
        return switch (field.format()) {
            case "bool" ->
                Text.of(value.equals("t") ? "change.yes" : "change.no").words();
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
