package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.definition.Type;

/** A project that is being written: the stored one or a new one, with what a body changes. */
final class ProjectDraft {
    private static final Pattern IDENTIFIER = Pattern.compile("(?!(?:new|menu)$)(?=.*[a-z_-])[a-z0-9_-]+");
    private static final int LONGEST_IDENTIFIER = 100;
    private static final int LONGEST_NAME = 255;

    private final Instance instance;
    private final @Nullable Project stored;
    private @Nullable Project template;
    private String name = "";
    private String identifier = "";
    private String description = "";
    private String statusExplanation = "";
    private boolean isPublic;
    private boolean active = true;
    private @Nullable Project parent;
    private @Nullable String statusCode;
    private Map<Integer, List<String>> custom = Map.of();

    private ProjectDraft(Instance instance, @Nullable Project stored) {
        this.instance = instance;
        this.stored = stored;
    }

    /** A new project, as the settings make it. */
    static ProjectDraft blank(Instance instance) {
        var draft = new ProjectDraft(instance, null);
        draft.isPublic = instance.state().settings().projectsPublicByDefault();
        return draft;
    }

    /** A stored project. */
    static ProjectDraft of(Instance instance, Project stored) {
        var draft = new ProjectDraft(instance, stored);
        draft.template = stored;
        draft.name = stored.name();
        draft.identifier = stored.identifier();
        draft.description = stored.description();
        draft.statusExplanation = stored.statusExplanation();
        draft.isPublic = stored.isPublic();
        draft.active = stored.active();
        draft.parent = instance.state().projects().find(stored.parentId());
        draft.statusCode = stored.statusCode();
        draft.custom = stored.custom();
        return draft;
    }

    /** A new project like another; its name and identifier are to be given. */
    static ProjectDraft copying(Instance instance, Project source) {
        var draft = of(instance, source);
        var copy = new ProjectDraft(instance, null);
        copy.template = source;
        copy.description = draft.description;
        copy.statusExplanation = draft.statusExplanation;
        copy.isPublic = draft.isPublic;
        copy.parent = draft.parent;
        copy.statusCode = draft.statusCode;
        copy.custom = draft.custom;
        return copy;
    }

    /**
     * Takes over what a body gives.
     *
     * @throws ApiError 404 for a parent the caller does not see
     */
    void apply(Payload payload, Caller caller) {
        if (payload.has("favorited")) {
            throw ApiError.internal("undefined method 'favorited=' for an instance of Project");
        }
        if (payload.has("name")) {
            name = payload.value("name").asText("");
        }
        if (payload.has("identifier")) {
            identifier = payload.value("identifier").asText("");
        }
        if (payload.has("description")) {
            description = payload.raw("description");
        }
        if (payload.has("statusExplanation")) {
            statusExplanation = payload.raw("statusExplanation");
        }
        if (payload.has("public")) {
            isPublic = payload.flag("public");
        }
        if (payload.has("active")) {
            active = payload.flag("active");
        }
        custom = CustomInput.applied(custom, fields(), payload);
        applyLinks(payload, caller);
        if (identifier.isEmpty() && stored == null && !payload.has("identifier")) {
            identifier = generated();
        }
    }

    private void applyLinks(Payload payload, Caller caller) {
        var status = payload.links().one("status", "status", "project_statuses");
        if (status != null) {
            statusCode = status.key();
        }
        if (payload.links().undisclosed("parent")) {
            return;
        }
        var above = payload.links().one("parent", "parent", Projects.COLLECTIONS);
        if (above != null) {
            parent = Projects.visible(instance, caller, above);
            if (parent == null && !above.clears()) {
                throw ApiError.notFound();
            }
        }
    }

    /** Everything that is wrong with it. */
    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (name.isBlank()) {
            violations.add(Violation.constraint("name", Text.of("error.blank", Text.of("label.name"))));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(Violation.constraint("name", Text.of("error.too_long", Text.of("label.name"), 255)));
        }
        if (!name.isBlank() || !identifier.isEmpty()) {
            identifierViolations(violations);
        }
        if (statusCode != null && ProjectStatus.of(statusCode) == null) {
            violations.add(Violation.constraint("status", Text.of("error.not_allowed", Text.of("label.status"))));
        }
        if (parent != null && stored != null && below(parent, stored)) {
            violations.add(Violation.constraint("parent", Text.of("error.invalid", Text.of("label.subproject_of"))));
        }
        violations.addAll(CustomInput.violations(custom, fields()));
        return violations;
    }

    private void identifierViolations(List<Violation> violations) {
        var taken = instance.state().indexes().project(identifier);
        if (identifier.isEmpty()) {
            violations.add(Violation.constraint("identifier", Text.of("error.blank", Text.of("label.identifier"))));
        } else if (!IDENTIFIER.matcher(identifier).matches()) {
            violations.add(Violation.constraint("identifier", Text.of("error.invalid", Text.of("label.identifier"))));
        } else if (identifier.length() > LONGEST_IDENTIFIER) {
            violations.add(
                    Violation.constraint("identifier", Text.of("error.too_long", Text.of("label.identifier"), 100)));
        } else if (taken != null && (stored == null || taken.id() != stored.id())) {
            violations.add(Violation.constraint("identifier", Text.of("error.taken", Text.of("label.identifier"))));
        }
    }

    boolean archives() {
        return stored != null && stored.active() && !active;
    }

    /** Stores it. */
    Project save() {
        var now = instance.now();
        var projects = instance.state().projects();
        if (stored == null) {
            var added = projects.insert(id -> project(id, now, now));
            instance.state().projectTree().add(added);
            return added;
        }
        var changed = project(stored.id(), stored.createdAt(), now);
        projects.put(changed);
        if (archives()) {
            archiveBelow(stored.id(), now);
        }
        return changed;
    }

    /** What is archived takes along what is below it; coming back, it comes alone. */
    private void archiveBelow(int id, Instant now) {
        for (var below : List.copyOf(instance.state().indexes().subprojects(id))) {
            instance.state().projects().put(below.archived(now));
            archiveBelow(below.id(), now);
        }
    }

    /** The project as a form's payload. */
    ObjectNode payload() {
        var hal = Hal.untyped()
                .put("identifier", identifier)
                .put("name", name)
                .put("active", active)
                .put("public", isPublic)
                .put("description", Formattable.markdown(description))
                .put("statusExplanation", Formattable.markdown(statusExplanation));
        fields().forEach(field -> hal.put(field.key(), CustomValues.json(field, custom)));
        var status = ProjectStatus.of(statusCode);
        return hal.link("parent", parent == null ? Link.none() : ProjectRepresenter.link(parent))
                .link("status", status == null ? Link.none() : status.link())
                .node();
    }

    /** The project attributes it has; a new one could have all. */
    List<CustomField> fields() {
        var all = instance.state().customFieldsOf("ProjectCustomField");
        return stored == null
                ? all
                : all.stream()
                        .filter(field -> stored.customFieldIds().contains(field.id()))
                        .toList();
    }

    private Project project(int id, Instant created, Instant updated) {
        var settings = instance.state().settings();
        var like = template;
        return new Project(
                id,
                identifier,
                name,
                description,
                isPublic,
                active,
                parent == null ? null : parent.id(),
                statusCode,
                statusExplanation,
                like == null ? new LinkedHashSet<>(settings.defaultModules()) : like.modules(),
                like == null ? defaultTypes() : like.typeIds(),
                like == null ? List.copyOf(custom.keySet()) : like.customFieldIds(),
                new HashMap<>(custom),
                stored == null ? Set.of() : stored.favoredBy(),
                created,
                updated);
    }

    private List<Integer> defaultTypes() {
        return instance.state().types().all().stream()
                .filter(Type::isDefault)
                .map(Row::id)
                .toList();
    }

    private String generated() {
        var base = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var candidate = base;
        for (var n = 1; instance.state().indexes().project(candidate) != null; n++) {
            candidate = base + "-" + n;
        }
        return candidate;
    }

    private boolean below(Project project, Project top) {
        for (var one = project; one != null; one = instance.state().projects().find(one.parentId())) {
            if (one.id() == top.id()) {
                return true;
            }
        }
        return false;
    }
}
