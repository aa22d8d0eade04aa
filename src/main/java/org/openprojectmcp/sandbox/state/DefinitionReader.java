package org.openprojectmcp.sandbox.state;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openprojectmcp.sandbox.model.Activity;
import org.openprojectmcp.sandbox.model.CustomField;
import org.openprojectmcp.sandbox.model.HelpText;
import org.openprojectmcp.sandbox.model.NonWorkingDay;
import org.openprojectmcp.sandbox.model.PhaseDefinition;
import org.openprojectmcp.sandbox.model.Priority;
import org.openprojectmcp.sandbox.model.Role;
import org.openprojectmcp.sandbox.model.Settings;
import org.openprojectmcp.sandbox.model.Status;
import org.openprojectmcp.sandbox.model.Type;

/** Reads what an administrator defines: settings, statuses, types, priorities, roles, workflow, fields. */
final class DefinitionReader {
    private final State state;
    private final Instant now;

    DefinitionReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static Settings settings(Entry entry) {
        var days = new TreeSet<DayOfWeek>();
        entry.list("working_days").forEach(day -> days.add(DayOfWeek.of(day.asInteger())));
        return new Settings(
                days.isEmpty() ? Set.of(DayOfWeek.values()) : days,
                entry.integer("hours_per_day", 8),
                entry.integer("days_per_month", 20),
                Arrays.stream(entry.text("per_page_options", "20, 100").split(","))
                        .map(size -> Integer.valueOf(size.strip()))
                        .toList(),
                entry.integer("apiv3_max_page_size", 1000),
                entry.integer("attachment_max_size", 5120),
                entry.integer("journal_aggregation_time_minutes", 5),
                entry.flag("default_projects_public", false),
                entry.texts("default_projects_modules"),
                entry.integerOrNull("new_project_user_role_id"),
                entry.flag("cross_project_work_package_relations", true),
                entry.integerOrNull("start_of_week"),
                entry.text("costs_currency", "EUR"),
                entry.text("default_language", "en"),
                entry.text("percent_complete_on_status_closed", "no_change"),
                entry.textOrNull("date_format"),
                entry.textOrNull("time_format"),
                entry.text("work_packages_identifier", "classic").equals("semantic"));
    }

    void read(Entry file) {
        file.list("statuses").forEach(e -> state.statuses().put(status(e)));
        file.list("types").forEach(e -> state.types().put(type(e)));
        file.list("priorities").forEach(e -> state.priorities()
                .put(new Priority(
                        e.integer("id"),
                        e.text("name"),
                        e.flag("default", false),
                        e.flag("active", true),
                        e.text("color", ""),
                        e.integer("position", e.integer("id")))));
        file.list("time_entry_activities").forEach(e -> state.activities()
                .put(new Activity(
                        e.integer("id"),
                        e.text("name"),
                        e.flag("default", false),
                        e.flag("active", true),
                        e.integer("position", e.integer("id")))));
        file.list("roles").forEach(e -> state.roles().put(role(e)));
        file.list("custom_fields").forEach(e -> state.customFields().put(customField(e)));
        file.list("non_working_days").forEach(e -> state.nonWorkingDays()
                .put(new NonWorkingDay(e.integer("id"), e.text("name"), e.date("date"))));
        file.list("project_phase_definitions")
                .forEach(e -> state.phaseDefinitions().put(phase(e)));
        file.list("help_texts").forEach(e -> state.helpTexts()
                .put(new HelpText(e.integer("id"), e.text("attribute"), e.text("scope"), e.text("text"))));
        workflow(file.at("workflow").at("roles"));
        contractVariables(file);
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
                Set.copyOf(e.texts("permissions")));
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
                e.text("field_format"),
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
        roles.node().fieldNames().forEachRemaining(role -> {
            var roleId = Names.role(state, roles.at(role), role);
            for (var part : roles.list(role)) {
                for (var type : part.list("types")) {
                    for (var pair : part.list("pairs")) {
                        state.workflow()
                                .allow(
                                        roleId,
                                        type.asInteger(),
                                        pair.node().path(0).asInt(),
                                        pair.node().path(1).asInt());
                    }
                }
            }
        });
    }

    private void contractVariables(Entry file) {
        file.list("wiki_pages").stream().findFirst().ifPresent(page -> state.contractVariables()
                .put("wikiPage", page.integer("id")));
        file.list("messages").stream().findFirst().ifPresent(post -> state.contractVariables()
                .put("post", post.integer("id")));
    }
}
