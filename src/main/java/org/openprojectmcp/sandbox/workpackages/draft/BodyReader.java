package org.openprojectmcp.sandbox.workpackages.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.projects.Projects;

/** Takes what a body gives into a draft. What a body may not give becomes a violation, what cannot be read an error. */
final class BodyReader {
    private static final Map<String, Text> READ_ONLY =
            Map.of("createdAt", Text.of("label.created_on"), "updatedAt", Text.of("label.updated_on"));
    private static final String[] PRINCIPALS = {"groups", "users", "placeholder_users"};

    private final Instance instance;
    private final Payload payload;
    private final Draft draft;
    private final List<Violation> violations = new ArrayList<>();

    private BodyReader(Instance instance, Payload payload, Draft draft) {
        this.instance = instance;
        this.payload = payload;
        this.draft = draft;
    }

    /** Takes a body into a draft and says what it may not give. */
    static List<Violation> read(Instance instance, Payload payload, Draft draft) {
        var reader = new BodyReader(instance, payload, draft);
        reader.readOnly();
        reader.links();
        reader.properties();
        return reader.violations;
    }

    private void readOnly() {
        if (payload.has("id") && payload.value("id").asInt() != draft.row().id()) {
            violations.add(new Violation("id", Text.of("error.id_read_only"), "PropertyIsReadOnly"));
        }
        READ_ONLY.forEach((name, label) -> {
            if (payload.has(name)) {
                violations.add(Violation.readOnly(name, label));
            }
        });
        var author = payload.links().one("author", "author", "users");
        var id = author == null ? null : author.id();
        if (author != null && id != null && !id.equals(draft.row().integer(Attribute.AUTHOR))) {
            violations.add(Violation.readOnly("author", Text.of("label.author")));
        }
        if (draft.isNew() && payload.has("lockVersion")) {
            violations.add(Violation.readOnly("lockVersion", Text.of("label.lock_version")));
        }
    }

    private void links() {
        var project = payload.links().one("project", "project", Projects.COLLECTIONS);
        if (project != null) {
            var found = Projects.linked(instance, project);
            if (found == null && draft.isNew() && !project.clears()) {
                throw ApiError.internal("undefined method 'types' for nil");
            }
            draft.give(Attribute.PROJECT, found == null ? null : found.id());
        }
        definition(Attribute.TYPE, "types", id -> instance.state().types().find(id));
        definition(
                Attribute.STATUS, "statuses", id -> instance.state().statuses().find(id));
        definition(Attribute.PRIORITY, "priorities", id -> instance.state()
                .priorities()
                .find(id));
        definition(Attribute.CATEGORY, "categories", id -> instance.state()
                .categories()
                .find(id));
        definition(
                Attribute.BUDGET,
                "budgets",
                id -> instance.state().content().budgets().find(id));
        if (instance.has(Feature.SPRINTS)) {
            definition(
                    Attribute.SPRINT,
                    "sprints",
                    id -> instance.state().content().sprints().find(id));
        }
        principal(Attribute.ASSIGNEE);
        principal(Attribute.RESPONSIBLE);
        var version = payload.links().one("version", "version", "versions");
        if (version != null) {
            draft.give(Attribute.VERSION, version.clears() ? null : idOrNobody(version));
        }
        parent();
    }

    private void definition(Attribute attribute, String collection, IntFunction<@Nullable Object> find) {
        var link = payload.links().one(attribute.key(), attribute.key(), collection);
        if (link == null) {
            return;
        }
        var id = link.id();
        var known = id != null && find.apply(id) != null;
        if (!known && attribute == Attribute.TYPE && !draft.isNew()) {
            throw ApiError.internal("undefined method 'milestone?' for nil");
        }
        draft.give(attribute, known ? id : null);
    }

    private void principal(Attribute attribute) {
        var link = payload.links().one(attribute.key(), attribute.key(), PRINCIPALS);
        if (link != null) {
            var id = link.clears() ? null : idOrNobody(link);
            var kind = id == null ? null : instance.state().principals().find(id.intValue());
            var wrongKind = kind != null && !kind.kind().collection().equals(link.collection());
            draft.give(attribute, "me".equals(link.key()) || wrongKind ? null : id);
        }
    }

    private void parent() {
        var link = payload.links().one("parent", "parent", "work_packages");
        if (link == null) {
            return;
        }
        if (!link.clears() && instance.state().workPackages().find(link.id()) == null) {
            throw ApiError.internal("undefined method 'ancestors' for nil");
        }
        draft.give(Attribute.PARENT, link.id());
    }

    private void properties() {
        if (payload.has("subject")) {
            draft.give(Attribute.SUBJECT, payload.text("subject"));
        }
        if (payload.has("description")) {
            if (payload.value("description").isNull()) {
                throw ApiError.internal("undefined method 'fetch' for nil");
            }
            draft.give(Attribute.DESCRIPTION, payload.raw("description"));
        }
        date("startDate", Attribute.START_DATE);
        date("dueDate", Attribute.DUE_DATE);
        if (payload.has("date")) {
            var date = payload.date("date");
            draft.give(Attribute.START_DATE, date);
            draft.give(Attribute.DUE_DATE, date);
        }
        hours("estimatedTime", Attribute.ESTIMATED_HOURS);
        hours("remainingTime", Attribute.REMAINING_HOURS);
        if (payload.has("duration")) {
            var hours = payload.hours("duration");
            draft.give(Attribute.DURATION, hours == null ? null : (Integer) (int) Math.floor(hours / 24));
        }
        integer("percentageDone", Attribute.DONE_RATIO);
        integer("storyPoints", Attribute.STORY_POINTS);
        flag("scheduleManually", Attribute.SCHEDULE_MANUALLY);
        flag("ignoreNonWorkingDays", Attribute.IGNORE_NON_WORKING_DAYS);
    }

    private void date(String name, Attribute attribute) {
        if (payload.has(name)) {
            draft.give(attribute, payload.date(name));
        }
    }

    private void hours(String name, Attribute attribute) {
        if (payload.has(name)) {
            var hours = payload.hours(name);
            draft.give(attribute, hours == null ? null : (Double) Durations.stored(hours));
        }
    }

    private void integer(String name, Attribute attribute) {
        if (payload.has(name)) {
            JsonNode value = payload.value(name);
            draft.give(attribute, value.isNull() ? null : (Integer) (int) Math.floor(value.asDouble()));
        }
    }

    private void flag(String name, Attribute attribute) {
        if (payload.has(name)) {
            draft.give(attribute, payload.flag(name));
        }
    }

    /** The id of a link; the id that no row has for one that names something else. */
    private static Integer idOrNobody(LinkValue link) {
        var id = link.id();
        return id == null ? 0 : id;
    }
}
