package org.openprojectmcp.sandbox.workpackages.filter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.Table;

/** The filters of work package lists, as one caller has them in one project or in all. */
public final class WorkPackageFilters {
    private final Instance instance;
    private final Caller caller;
    private final @Nullable Project project;
    private final State state;
    private final FilterValues values;
    private final FilterSet<WorkPackage> filters = FilterSet.unprefixed();

    /** @param project the project of the list, {@code null} for all */
    public WorkPackageFilters(Instance instance, Caller caller, @Nullable Project project) {
        this.instance = instance;
        this.caller = caller;
        this.project = project;
        this.state = instance.state();
        this.values = new FilterValues(instance, caller, project);
    }

    /** All of them. */
    public FilterSet<WorkPackage> all() {
        definitions();
        relatives();
        dates();
        numbers();
        new PeopleFilters(instance, caller, project, values).addTo(filters);
        new ModuleFilters(state, project).addTo(filters);
        new AttachmentFilters(state).addTo(filters);
        new TextFilters(state).addTo(filters);
        new CustomFieldFilters(state, values).addTo(filters);
        return filters;
    }

    private void definitions() {
        filters.add("status", status());
        filters.add("type", linked(Text.of("label.type"), Strategy.LIST, Attribute.TYPE, known(state.types())));
        filters.add(
                "priority",
                linked(Text.of("label.priority"), Strategy.LIST, Attribute.PRIORITY, known(state.priorities())));
        filters.add(
                "category",
                linked(
                        Text.of("label.category"),
                        Strategy.LIST_OPTIONAL,
                        Attribute.CATEGORY,
                        known(state.categories())));
        filters.add("version", version());
        if (instance.has(Feature.SPRINTS)) {
            filters.add(
                    "sprint",
                    linked(
                            Text.of("label.sprint"),
                            Strategy.LIST_OPTIONAL,
                            Attribute.SPRINT,
                            known(state.content().sprints())));
        }
        filters.add(
                "project",
                FilterField.<WorkPackage>list(Text.of("label.project"), Strategy.LIST, this::projectsUpwards)
                        .allowing(values::project));
        filters.add("subproject", subproject());
        filters.add(
                "only_subproject",
                linked(Text.of("label.only_subproject"), Strategy.LIST, Attribute.PROJECT, values::project));
    }

    private void relatives() {
        filters.add("id", linkedRow(Text.of("label.id"), row -> List.of(row.id())));
        filters.add("parent", linkedRow(Text.of("label.parent"), row -> one(row.parentId())));
        filters.add("ancestor", linkedRow(Text.of("label.descendants_of"), Lineage.of(state)::ancestors));
        Relatives.KINDS.forEach(
                (name, label) -> filters.add(name, linkedRow(label, row -> Relatives.of(state, row, name))));
        filters.add("relatable", new Relatable(instance).filter());
    }

    private void dates() {
        filters.add("start_date", date(Text.of("label.start_date"), Attribute.START_DATE));
        filters.add("due_date", date(Text.of("label.finish_date"), Attribute.DUE_DATE));
        filters.add("created_at", FilterField.instant(Text.of("label.created_on"), WorkPackage::createdAt));
        filters.add("updated_at", FilterField.instant(Text.of("label.updated_on"), WorkPackage::updatedAt));
        filters.add("dates_interval", DatesInterval.filter());
    }

    private void numbers() {
        filters.add(
                "estimated_time",
                FilterField.number(
                        Text.of("label.work"), Strategy.INTEGER, row -> row.hours(Attribute.ESTIMATED_HOURS)));
        filters.add(
                "percentage_done",
                FilterField.number(
                        Text.of("label.percent_complete"), Strategy.INTEGER, row -> row.integer(Attribute.DONE_RATIO)));
        filters.add(
                "duration",
                FilterField.number(
                        Text.of("label.duration"), Strategy.INTEGER, row -> row.integer(Attribute.DURATION)));
        filters.add("is_milestone", FilterField.flag(Text.of("label.is_milestone"), row -> state.types()
                .get(row.typeId())
                .milestone()));
        filters.add(
                "manual_sort",
                new FilterField<>(Text.of("label.manual_sort_order"), Strategy.MANUAL, (c, x) -> row -> true, any()));
    }

    /** Without a project there are no subprojects: the real query breaks. */
    private FilterField<WorkPackage> subproject() {
        var field = linked(
                Text.of("label.including_subproject"), Strategy.LIST_OPTIONAL, Attribute.PROJECT, values::project);
        return new FilterField<>(
                field.label(),
                field.strategy(),
                (clause, context) -> {
                    if (project == null) {
                        throw ApiError.internal("undefined method 'id' for nil");
                    }
                    return ofSubprojects(clause, project.id(), field.test().of(clause, context));
                },
                field.allowed());
    }

    /** The project's own work packages stay; the operators choose which subprojects come with them. */
    private static Predicate<WorkPackage> ofSubprojects(Clause clause, int projectId, Predicate<WorkPackage> chosen) {
        return switch (clause.operator()) {
            case "*" -> row -> true;
            case "!*" -> row -> row.projectId() == projectId;
            default -> row -> row.projectId() == projectId || chosen.test(row);
        };
    }

    private FilterField<WorkPackage> status() {
        FilterField.Test<WorkPackage> test = (clause, context) -> switch (clause.operator()) {
            case "o" -> row -> !state.statuses().get(row.statusId()).closed();
            case "c" -> row -> state.statuses().get(row.statusId()).closed();
            default -> list(clause, context, row -> List.of(String.valueOf(row.statusId())));
        };
        return new FilterField<>(Text.of("label.status"), Strategy.STATUS, test, known(state.statuses()));
    }

    private FilterField<WorkPackage> version() {
        FilterField.Test<WorkPackage> test = (clause, context) -> switch (clause.operator()) {
            case "o" -> row -> versionIs(row, "open");
            case "l" -> row -> versionIs(row, "locked");
            case "c" -> row -> versionIs(row, "closed");
            default -> list(clause, context, row -> texts(one(row.integer(Attribute.VERSION))));
        };
        return new FilterField<>(Text.of("label.version"), Strategy.VERSION, test, known(state.versions()));
    }

    private boolean versionIs(WorkPackage row, String status) {
        var version = state.versions().find(row.integer(Attribute.VERSION));
        return version != null && version.status().equals(status);
    }

    private static Predicate<WorkPackage> list(
            Clause clause, FilterContext context, Function<WorkPackage, Collection<String>> ids) {
        return FilterField.list(Text.verbatim(clause.name()), Strategy.LIST_OPTIONAL, ids)
                .test()
                .of(clause, context);
    }

    private FilterField<WorkPackage> linked(
            Text label, Strategy strategy, Attribute attribute, BiPredicate<String, FilterContext> allowed) {
        return FilterField.<WorkPackage>value(label, strategy, row -> row.value(attribute))
                .allowing(allowed);
    }

    private FilterField<WorkPackage> linkedRow(Text label, Function<WorkPackage, Collection<Integer>> ids) {
        return FilterField.ids(label, Strategy.LIST, ids).allowing(values::workPackage);
    }

    private static FilterField<WorkPackage> date(Text label, Attribute attribute) {
        Function<WorkPackage, @Nullable LocalDate> date = row -> row.date(attribute);
        return FilterField.date(label, Strategy.DATE_OPTIONAL, date);
    }

    /** A list that is filtered by a project shows its subprojects too. */
    private Collection<String> projectsUpwards(WorkPackage row) {
        return texts(Lineage.projects(state, row.projectId()));
    }

    private static BiPredicate<String, FilterContext> known(Table<?> table) {
        return Values.existing(table::find);
    }

    private static BiPredicate<String, FilterContext> any() {
        return (value, context) -> true;
    }

    private static Collection<Integer> one(@Nullable Integer id) {
        return id == null ? List.of() : List.of(id);
    }

    private static Collection<String> texts(Collection<Integer> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
