package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;

/** A time entry that is being written. Its project is the work package's. */
final class TimeEntryDraft {
    private static final int LONGEST_COMMENT = 1000;

    private final Instance instance;
    private final TimeEntryAccess access;
    private final Caller caller;
    private final @Nullable TimeEntry stored;
    private @Nullable WorkPackage workPackage;
    private @Nullable Project project;
    private Principal user;
    private @Nullable Integer activityId;
    private @Nullable LocalDate spentOn;
    private @Nullable Double hours;
    private String comment = "";
    private boolean ongoing;
    private Map<Integer, List<String>> custom = Map.of();

    private TimeEntryDraft(Instance instance, Caller caller, @Nullable TimeEntry stored, Principal user) {
        this.instance = instance;
        this.access = new TimeEntryAccess(instance);
        this.caller = caller;
        this.stored = stored;
        this.user = user;
    }

    static TimeEntryDraft blank(Instance instance, Caller caller) {
        return new TimeEntryDraft(instance, caller, null, caller.principal());
    }

    static TimeEntryDraft of(Instance instance, Caller caller, TimeEntry entry) {
        var user = instance.state().principals().get(entry.userId());
        var draft = new TimeEntryDraft(instance, caller, entry, user);
        draft.workPackage = instance.state().workPackages().get(entry.workPackageId());
        draft.project = instance.state().projects().get(entry.projectId());
        draft.activityId = entry.activityId();
        draft.spentOn = entry.spentOn();
        draft.hours = entry.hours();
        draft.comment = entry.comment();
        draft.ongoing = entry.ongoing();
        draft.custom = entry.custom();
        return draft;
    }

    /** Takes over what a body gives. */
    void apply(Payload payload) {
        spentOn = payload.has("spentOn") ? payload.date("spentOn") : spentOn;
        hours = payload.has("hours") ? rounded(payload.hours("hours")) : hours;
        comment = payload.has("comment") ? payload.raw("comment") : comment;
        ongoing = payload.has("ongoing") ? payload.flag("ongoing") : ongoing;
        custom = CustomInput.applied(custom, fields(), payload);
        applyEntity(payload);
        var activity = payload.links().one("activity", "activity", "time_entries/activities");
        if (activity != null) {
            activityId = activity.clears() ? null : Objects.requireNonNullElse(activity.id(), 0);
        }
        applyUser(payload);
    }

    private void applyEntity(Payload payload) {
        var links = payload.links();
        var given = links.one("project", "project", Projects.COLLECTIONS);
        if (given != null) {
            project = Projects.linked(instance, given);
        }
        var entity = links.one("entity", "entity", "work_packages", "meetings");
        var link = entity == null ? links.one("workPackage", "workPackage", "work_packages") : entity;
        if (link != null) {
            workPackage = instance.state().workPackages().find(link.id());
            if (workPackage != null) {
                project = instance.state().projects().get(workPackage.projectId());
            }
        }
    }

    private void applyUser(Payload payload) {
        var link = payload.links().one("user", "user", "users");
        if (link == null) {
            return;
        }
        var other = instance.state().principals().find(link.id());
        if (!access.logsForOthers(caller, project)) {
            if (other == null || !caller.is(other.id())) {
                throw ApiError.missingPermission();
            }
            throw ApiError.of(Violation.readOnly("user", Text.of("label.user")));
        }
        if (other == null) {
            throw ApiError.of(Violation.constraint("user", Text.of("error.invalid", Text.of("label.user"))));
        }
        user = other;
    }

    /**
     * Refuses whoever may not log this.
     *
     * @throws ApiError 403
     */
    void requireLogging() {
        if (project == null || access.logsForOthers(caller, project)) {
            return;
        }
        if (workPackage == null || !caller.is(user.id()) || !access.logsOwn(caller, project)) {
            throw ApiError.missingPermission();
        }
    }

    boolean userWritable() {
        return access.logsForOthers(caller, project);
    }

    @Nullable
    Project project() {
        return project;
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (project == null) {
            violations.add(Violation.constraint("project", Text.of("error.blank", Text.of("label.project"))));
            violations.add(Violation.constraint("project", Text.of("error.invalid", Text.of("label.project"))));
        }
        if (spentOn == null) {
            violations.add(Violation.constraint("spentOn", Text.of("error.blank", Text.of("label.spent_on"))));
        }
        if (workPackage == null) {
            violations.add(Violation.constraint("entity", Text.of("error.blank", Text.of("label.logged_for"))));
        }
        if (!ongoing && (hours == null || hours == 0)) {
            violations.add(Violation.constraint("hours", Text.of("error.blank", Text.of("label.hours"))));
        } else if (hours != null && hours < 0) {
            violations.add(Violation.constraint("hours", Text.of("error.invalid", Text.of("label.hours"))));
        }
        if (comment.length() > LONGEST_COMMENT) {
            violations.add(Violation.constraint("comments", Text.of("error.too_long", Text.of("label.comment"), 1000)));
        }
        var activity = instance.state().activities().find(activityId);
        if (activityId != null && (activity == null || !activity.active())) {
            violations.add(Violation.constraint("activity", Text.of("error.not_allowed", Text.of("label.activity"))));
        }
        if (ongoing && otherOngoing()) {
            violations.add(Violation.constraint("ongoing", Text.of("error.already_ongoing")));
        }
        violations.addAll(CustomInput.violations(custom, fields()));
        return violations;
    }

    private boolean otherOngoing() {
        return instance.state().timeEntries().all().stream()
                .filter(entry -> stored == null || entry.id() != stored.id())
                .anyMatch(entry -> entry.ongoing() && entry.userId() == user.id());
    }

    TimeEntry save() {
        var now = instance.now();
        var entries = instance.state().timeEntries();
        if (stored == null) {
            return entries.insert(id -> entry(id, caller.id(), now, now));
        }
        var changed = entry(stored.id(), stored.loggedById(), stored.createdAt(), now);
        entries.put(changed);
        return changed;
    }

    private TimeEntry entry(int id, int loggedBy, Instant created, Instant updated) {
        var on = Objects.requireNonNull(workPackage, "violations() has passed");
        var date = Objects.requireNonNull(spentOn, "violations() has passed");
        return new TimeEntry(
                id,
                on.projectId(),
                on.id(),
                user.id(),
                loggedBy,
                activityId,
                date,
                hours,
                comment,
                ongoing,
                custom,
                created,
                updated);
    }

    ObjectNode payload() {
        var hal = Hal.untyped()
                .put("ongoing", ongoing)
                .put("comment", Formattable.plain(comment))
                .put("spentOn", spentOn)
                .put("hours", hours == null ? null : Durations.hours(hours));
        fields().forEach(field -> hal.put(field.key(), CustomValues.json(field, custom)));
        var activity = instance.state().activities().find(activityId);
        hal.link("project", project == null ? Link.none() : ProjectRepresenter.link(project))
                .link("entity", workPackage == null ? Link.none() : Link.to(workPackage.href(), workPackage.subject()))
                .link("activity", activity == null ? Link.none() : ActivityRepresenter.link(activity))
                .linkIf(userWritable(), "user", PrincipalRepresenter.link(user));
        return hal.node();
    }

    private List<CustomField> fields() {
        return instance.state().customFieldsOf("TimeEntryCustomField");
    }

    /** Hours are kept with two decimals. */
    private static @Nullable Double rounded(@Nullable Double exact) {
        return exact == null ? null : (Double) (Math.round(exact * 100) / 100.0);
    }
}
