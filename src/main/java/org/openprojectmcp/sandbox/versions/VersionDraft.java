package org.openprojectmcp.sandbox.versions;

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
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;

/** A version that is being written. Its project is set once. */
final class VersionDraft {
    static final List<String> STATUSES = List.of("open", "locked", "closed");
    static final List<String> SHARINGS = List.of("none", "descendants", "hierarchy", "tree", "system");
    private static final int LONGEST_NAME = 60;

    private final Instance instance;
    private final @Nullable Version stored;
    private @Nullable Project project;
    private String name = "";
    private String description = "";
    private String status = "open";
    private String sharing = "none";
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate endDate;
    private Map<Integer, List<String>> custom = Map.of();

    private VersionDraft(Instance instance, @Nullable Version stored) {
        this.instance = instance;
        this.stored = stored;
    }

    static VersionDraft blank(Instance instance) {
        return new VersionDraft(instance, null);
    }

    static VersionDraft of(Instance instance, Version version) {
        var draft = new VersionDraft(instance, version);
        draft.project = instance.state().projects().get(version.projectId());
        draft.name = version.name();
        draft.description = version.description();
        draft.status = version.status();
        draft.sharing = version.sharing();
        draft.startDate = version.startDate();
        draft.endDate = version.endDate();
        draft.custom = version.custom();
        return draft;
    }

    /**
     * Takes over what a body gives.
     *
     * @throws ApiError 422 when a stored version is to move to another project
     */
    void apply(Payload payload, Caller caller) {
        var link = payload.links().one("definingProject", "definingProject", Projects.COLLECTIONS);
        if (stored == null) {
            project = Projects.visible(instance, caller, link);
        } else if (link != null && !Objects.equals(link.id(), stored.projectId())) {
            throw ApiError.of(Violation.readOnly("project", Text.of("label.project")));
        }
        name = payload.has("name") ? payload.value("name").asText("") : name;
        description = payload.has("description") ? payload.raw("description") : description;
        status = payload.has("status") ? payload.value("status").asText("") : status;
        sharing = payload.has("sharing") ? payload.value("sharing").asText("") : sharing;
        startDate = payload.has("startDate") ? payload.date("startDate") : startDate;
        endDate = payload.has("endDate") ? payload.date("endDate") : endDate;
        custom = CustomInput.applied(custom, fields(), payload);
    }

    @Nullable
    Project project() {
        return project;
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (name.isBlank()) {
            violations.add(Violation.constraint("name", Text.of("error.blank", Text.of("label.name"))));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(Violation.constraint("name", Text.of("error.too_long", Text.of("label.name"), 60)));
        } else if (taken()) {
            violations.add(Violation.constraint("name", Text.of("error.taken", Text.of("label.name"))));
        }
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            violations.add(
                    Violation.constraint("effectiveDate", Text.of("error.after_start", Text.of("label.finish_date"))));
        }
        if (!STATUSES.contains(status)) {
            violations.add(Violation.constraint("status", Text.of("error.not_allowed", Text.of("label.status"))));
        }
        if (!SHARINGS.contains(sharing)) {
            violations.add(Violation.constraint("sharing", Text.of("error.not_allowed", Text.of("label.sharing"))));
        }
        if (project == null) {
            violations.add(Violation.constraint("project", Text.of("error.blank", Text.of("label.project"))));
        }
        violations.addAll(CustomInput.violations(custom, fields()));
        return violations;
    }

    private boolean taken() {
        return project != null
                && instance.state().indexes().versionsOf(project.id()).stream()
                        .filter(other -> stored == null || other.id() != stored.id())
                        .anyMatch(other -> other.name().equals(name));
    }

    Version save() {
        var now = instance.now();
        var versions = instance.state().versions();
        if (stored == null) {
            return versions.insert(id -> version(id, now, now));
        }
        var changed = version(stored.id(), stored.createdAt(), now);
        versions.put(changed);
        return changed;
    }

    private Version version(int id, Instant created, Instant updated) {
        var home = Objects.requireNonNull(project, "violations() has passed");
        return new Version(
                id, home.id(), name, description, startDate, endDate, status, sharing, custom, created, updated);
    }

    ObjectNode payload() {
        var hal = Hal.untyped()
                .put("name", name)
                .put("description", Formattable.plain(description))
                .put("startDate", startDate)
                .put("endDate", endDate)
                .put("status", status)
                .put("sharing", sharing);
        fields().forEach(field -> hal.put(field.key(), CustomValues.json(field, custom)));
        if (stored == null) {
            hal.link("definingProject", project == null ? Link.none() : ProjectRepresenter.link(project));
        }
        var payload = hal.node();
        if (!payload.has("_links")) {
            payload.putObject("_links");
        }
        return payload;
    }

    private List<CustomField> fields() {
        return instance.state().customFieldsOf("VersionCustomField");
    }
}
