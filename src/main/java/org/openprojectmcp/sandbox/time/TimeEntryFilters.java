package org.openprojectmcp.sandbox.time;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.People;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** How lists of time entries are filtered and ordered. */
final class TimeEntryFilters {
    private final Instance instance;

    private TimeEntryFilters(Instance instance) {
        this.instance = instance;
    }

    static ListQuery<TimeEntry> query(Instance instance) {
        return new ListQuery<>(
                instance,
                new TimeEntryFilters(instance).filters(),
                orders(),
                Comparator.comparing(TimeEntry::id).reversed());
    }

    private FilterSet<TimeEntry> filters() {
        return new FilterSet<TimeEntry>()
                .add(
                        "user",
                        FilterField.<TimeEntry>value(Text.of("label.user"), Strategy.LIST_OPTIONAL, TimeEntry::userId)
                                .allowing(Values.<Principal>visible(
                                        instance.state().principals()::find, new People(instance)::visible))
                                .withMe())
                .add(
                        "project",
                        FilterField.<TimeEntry>value(
                                        Text.of("label.project"), Strategy.LIST_OPTIONAL, TimeEntry::projectId)
                                .allowing(Values.<Project>visible(
                                        instance.state().projects()::find, instance.access()::visible)))
                .add(
                        "entity_id",
                        FilterField.number(Text.of("label.entity"), Strategy.INTEGER, TimeEntry::workPackageId))
                .add(
                        "entity_type",
                        FilterField.<TimeEntry>value(
                                        Text.of("label.entity_type"), Strategy.LIST_OPTIONAL, e -> "WorkPackage")
                                .allowing(Values.oneOf("WorkPackage", "Meeting")))
                .add(
                        "activity",
                        FilterField.<TimeEntry>value(
                                        Text.of("label.activity"), Strategy.LIST_OPTIONAL, TimeEntry::activityId)
                                .allowing(Values.existing(instance.state().activities()::find)))
                .add("spent_on", FilterField.date(Text.of("label.date"), Strategy.DATE_OPTIONAL, TimeEntry::spentOn))
                .add("created_at", FilterField.instant(Text.of("label.created_on"), TimeEntry::createdAt))
                .add("updated_at", FilterField.instant(Text.of("label.updated_on"), TimeEntry::updatedAt))
                .add("ongoing", FilterField.flag(Text.of("label.ongoing"), TimeEntry::ongoing));
    }

    private static SortOrder<TimeEntry> orders() {
        return new SortOrder<TimeEntry>()
                .add("id", Comparator.comparing(TimeEntry::id))
                .add("hours", Comparator.comparing(entry -> entry.hours() == null ? 0 : entry.hours()))
                .add("spent_on", Comparator.comparing(TimeEntry::spentOn))
                .add("created_at", Comparator.comparing(TimeEntry::createdAt))
                .add("updated_at", Comparator.comparing(TimeEntry::updatedAt));
    }
}
