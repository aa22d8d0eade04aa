package org.openprojectmcp.sandbox.state.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openprojectmcp.sandbox.model.Settings;
import org.openprojectmcp.sandbox.model.definition.Activity;
import org.openprojectmcp.sandbox.model.definition.CustomAction;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.definition.HelpText;
import org.openprojectmcp.sandbox.model.definition.NonWorkingDay;
import org.openprojectmcp.sandbox.model.definition.PhaseDefinition;
import org.openprojectmcp.sandbox.model.definition.Priority;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.state.State;

/** Reads what an administrator defines: settings, statuses, types, priorities, roles, workflow, fields. */
final class DefinitionReader {
    private static final List<String> FORMATS =
            List.of("string", "text", "int", "float", "date", "bool", "list", "user", "version", "link");

    private final State state;
    private final Instant now;

    DefinitionReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static Settings settings(Entry entry) {
        var days = new TreeSet<DayOfWeek>();
        entry.list("working_days").forEach(day -> days.add(weekday(day)));
        return new Settings(
                days.isEmpty() ? Set.of(DayOfWeek.values()) : days,
                entry.positive("hours_per_day", 8),
                entry.positive("days_per_month", 20),
                pageSizes(entry),
                entry.positive("apiv3_max_page_size", 1000),
                entry.positive("attachment_max_size", 5120),
                entry.integer("journal_aggregation_time_minutes", 5),
                entry.flag("default_projects_public", false),
                entry.texts("default_projects_modules"),
                entry.integerOrNull("new_project_user_role_id"),
                entry.flag("cross_project_work_package_relations", true),
                entry.at("start_of_week").present()
                        ? (Integer) weekday(entry.at("start_of_week")).getValue()
                        : null,
                entry.text("costs_currency", "EUR"),
                entry.text("default_language", "en"),
                entry.text("percent_complete_on_status_closed", "no_change"),
                entry.textOrNull("date_format"),
                entry.textOrNull("time_format"),
                entry.text("work_packages_identifier", "classic").equals("semantic"));
    }

    private static DayOfWeek weekday(Entry day) {
        var number = day.asInteger();
        if (number < 1 || number > DayOfWeek.values().length) {
            throw day.fault("must be a day of the week, 1 (Monday) to 7");
        }
        return DayOfWeek.of(number);
    }

    private static List<Integer> pageSizes(Entry entry) {
        var sizes = entry.text("per_page_options", "20, 100");
        if (!sizes.matches("\\s*[1-9]\\d{0,5}\\s*(,\\s*[1-9]\\d{0,5}\\s*)*")) {
            throw entry.at("per_page_options").fault("must be page sizes such as 20, 100");
        }
        return Arrays.stream(sizes.split(","))
                .map(size -> Integer.valueOf(size.strip()))
                .toList();
    }

    void read(Entry file) {
        file.list("statuses").forEach(e -> e.addTo(state.statuses(), status(e)));
        file.list("types").forEach(e -> e.addTo(state.types(), type(e)));
        file.list("priorities")
                .forEach(e -> e.addTo(
                        state.priorities(),
                        new Priority(
                                e.integer("id"),
                                e.text("name"),
                                e.flag("default", false),
                                e.flag("active", true),
                                e.text("color", ""),
                                e.integer("position", e.integer("id")))));
        file.list("time_entry_activities")
                .forEach(e -> e.addTo(
                        state.activities(),
                        new Activity(
                                e.integer("id"),
                                e.text("name"),
                                e.flag("default", false),
                                e.flag("active", true),
                                e.integer("position", e.integer("id")))));
        file.list("roles").forEach(e -> e.addTo(state.roles(), role(e)));
        file.list("custom_fields").forEach(e -> e.addTo(state.customFields(), customField(e)));
        file.list("custom_actions").forEach(e -> e.addTo(state.customActions(), customAction(e)));
        file.list("non_working_days")
                .forEach(e -> e.addTo(
                        state.nonWorkingDays(), new NonWorkingDay(e.integer("id"), e.text("name"), e.date("date"))));
        file.list("project_phase_definitions").forEach(e -> e.addTo(state.phaseDefinitions(), phase(e)));
        file.list("help_texts")
                .forEach(e -> e.addTo(
                        state.helpTexts(),
                        new HelpText(e.integer("id"), e.text("attribute"), e.text("scope"), e.text("text"))));
        workflow(file.object("workflow").object("roles"));
        file.object("settings").referenceOrNull("new_project_user_role_id", state.roles(), "role");
        contractVariables(file);
    }

    private CustomAction customAction(Entry e) {
        var changes = e.object("changes");
        if (!(changes.node() instanceof ObjectNode body)) {
            throw changes.fault("is missing");
        }
        return new CustomAction(
                e.integer("id"),
                e.text("name"),
                e.text("description", ""),
                e.list("status_ids").stream()
                        .map(status -> status.asReference(state.statuses(), "status"))
                        .toList(),
                body);
    }

    private PhaseDefinition phase(Entry e) {
        return new PhaseDefinition(
                e.integer("id"),
                e.text("name"),
                e.flag("start_gate", false),
                e.textOrNull("start_gate_name"),
                e.flag("finish_gate", false),
                e.textOrNull("finish_gate_name"),
                now);
    }

    private static Status status(Entry e) {
        return new Status(
                e.integer("id"),
                e.text("name"),
                e.flag("closed", false),
                e.flag("default", false),
                e.flag("readonly", false),
                e.text("color", ""),
                e.integer("default_done_ratio", 0),
                e.flag("excluded_from_totals", false),
                e.integer("position", e.integer("id")));
    }

    private Type type(Entry e) {
        var groups = e.list("attribute_groups").stream()
                .map(g -> new Type.Group(g.text("key"), g.texts("members")))
                .toList();
        return new Type(
                e.integer("id"),
                e.text("name"),
                e.flag("milestone", false),
                e.flag("default", false),
                e.text("color", ""),
                e.integer("position", e.integer("id")),
                groups,
                now,
                now);
    }

    private static Role role(Entry e) {
        return new Role(
                e.integer("id"),
                e.text("name"),
                e.text("type", "ProjectRole"),
                e.integer("builtin", 0),
                e.integer("position", e.integer("id")),
                Collections.unmodifiableSet(new LinkedHashSet<>(e.texts("permissions"))));
    }

    private CustomField customField(Entry e) {
        var types = new LinkedHashSet<Integer>();
        e.list("types").forEach(name -> types.add(Names.type(state, name)));
        List<CustomField.Option> options = e.list("options").stream()
                .map(o -> new CustomField.Option(o.integer("id"), o.text("value")))
                .toList();
        var standard = e.at("default_value");
        return new CustomField(
                e.integer("id"),
                e.text("name"),
                e.text("type"),
                e.word("field_format", "", FORMATS),
                e.flag("required", false),
                e.flag("for_all", false),
                e.flag("filter", true),
                e.flag("searchable", false),
                e.flag("multi_value", false),
                standard.node().isTextual() ? standard.asText() : null,
                types,
                options);
    }

    private void workflow(Entry roles) {
        for (var role : roles.names()) {
            var roleId = Names.role(state, roles.at(role), role);
            for (var part : roles.list(role)) {
                for (var type : part.list("types")) {
                    var typeId = type.asReference(state.types(), "type");
                    part.list("pairs").forEach(pair -> allow(roleId, typeId, pair));
                }
            }
        }
    }

    private void allow(int roleId, int typeId, Entry pair) {
        var ends = pair.elements();
        if (ends.size() != 2) {
            throw pair.fault("must be two statuses");
        }
        state.workflow()
                .allow(
                        roleId,
                        typeId,
                        ends.get(0).asReference(state.statuses(), "status"),
                        ends.get(1).asReference(state.statuses(), "status"));
    }

    private void contractVariables(Entry file) {
        file.list("wiki_pages").stream().findFirst().ifPresent(page -> state.contractVariables()
                .put("wikiPage", page.integer("id")));
        file.list("messages").stream().findFirst().ifPresent(post -> state.contractVariables()
                .put("post", post.integer("id")));
    }
}
