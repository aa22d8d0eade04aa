package org.openprojectmcp.openproject.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.metadata.Metadata.Kind;
import org.openprojectmcp.openproject.names.NameMatch.Named;

/** Finds names in OpenProject itself. What is short is read whole and remembered, people and work packages are searched for. */
public final class Names implements NameResolver {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Metadata metadata;
    private final People people;
    private final WorkPackages workPackages;

    public Names(OpenProject openProject, Metadata metadata) {
        this.metadata = metadata;
        this.people = new People(openProject, metadata);
        this.workPackages = new WorkPackages(openProject);
    }

    @Override
    public Resolution resolve(EntityKind kind, String text, NameScope scope) {
        Caller caller = scope.caller();
        return switch (kind) {
            case PRINCIPAL -> people.find(caller, text, scope.project());
            case WORK_PACKAGE -> workPackages.find(caller, text, scope.project());
            case PROJECT, VERSION, CATEGORY, SPRINT, QUERY -> refreshed(caller, () -> among(kind, text, caller, scope));
            default -> among(kind, text, caller, scope);
        };
    }

    @Override
    public Resolution byId(EntityKind kind, long id, NameScope scope) {
        Caller caller = scope.caller();
        return switch (kind) {
            case PRINCIPAL -> people.byId(caller, id);
            case WORK_PACKAGE -> workPackages.byId(caller, id);
            default ->
                refreshed(caller, () -> known(kind, caller, scope).stream()
                        .map(Named::candidate)
                        .filter(candidate -> candidate.id() == id)
                        .findFirst()
                        .<Resolution>map(candidate -> new Resolution.Found(id, candidate.name(), null))
                        .orElseGet(() -> among(kind, "#" + id, caller, scope)));
        };
    }

    @Override
    public Suggestions suggest(EntityKind kind, String typed, NameScope scope) {
        Caller caller = scope.caller();
        return switch (kind) {
            case PRINCIPAL -> people.suggest(caller, Typed.of(typed), typed, scope.project());
            case WORK_PACKAGE -> workPackages.suggest(caller, typed.strip(), scope.project());
            default -> {
                List<Named> known = known(kind, caller, scope);
                yield new Suggestions(
                        NameMatch.fitting(known, Typed.of(typed)), known.size() >= total(kind, known, caller));
            }
        };
    }

    /** Looks again when what is remembered has no such name: it may have been made since. */
    private Resolution refreshed(Caller caller, Supplier<Resolution> look) {
        Resolution first = look.get();
        return first instanceof Resolution.NotFound && metadata.forgetNames(caller) ? look.get() : first;
    }

    private Resolution among(EntityKind kind, String text, Caller caller, NameScope scope) {
        List<Named> known = known(kind, caller, scope);
        return NameMatch.among(known, text, total(kind, known, caller), hint(kind, known, caller, scope));
    }

    private int total(EntityKind kind, List<Named> known, Caller caller) {
        return kind == EntityKind.PROJECT
                ? metadata.projects(caller).path("total").asInt()
                : known.size();
    }

    private @Nullable String hint(EntityKind kind, List<Named> known, Caller caller, NameScope scope) {
        return switch (kind) {
            case CATEGORY ->
                project(caller, scope).isEmpty() ? "A category belongs to a project: name the project too." : null;
            case ACTIVITY ->
                scope.workPackage() == null ? "What time is logged on depends on the work package: name it too." : null;
            case SPRINT ->
                known.isEmpty()
                        ? "None can be seen here: OpenProject has sprints from 17.3 on, in projects with the module Backlogs, for those with the "
                                + "permission view_sprints."
                        : null;
            default -> null;
        };
    }

    private List<Named> known(EntityKind kind, Caller caller, NameScope scope) {
        Optional<Long> project = needsProject(kind) ? project(caller, scope) : Optional.empty();
        Long workPackage = scope.workPackage();
        return switch (kind) {
            case PROJECT -> projects(caller);
            case STATUS -> named(metadata.list(caller, Kind.STATUSES), null);
            case PRIORITY -> named(metadata.list(caller, Kind.PRIORITIES), null);
            case ROLE -> named(metadata.list(caller, Kind.ROLES), null);
            case TYPE ->
                named(
                        project.map(id -> metadata.ofProject(caller, id, "types"))
                                .orElseGet(() -> metadata.list(caller, Kind.TYPES)),
                        null);
            case VERSION ->
                named(
                        project.map(id -> metadata.ofProject(caller, id, "versions"))
                                .orElseGet(() -> metadata.versions(caller)),
                        "definingProject");
            case CATEGORY ->
                project.map(id -> named(metadata.ofProject(caller, id, "categories"), null))
                        .orElse(List.of());
            case SPRINT -> named(sprints(caller, project.orElse(null)), "definingWorkspace");
            case QUERY -> named(metadata.queries(caller), "project");
            case ACTIVITY -> workPackage == null ? List.of() : named(metadata.activities(caller, workPackage), null);
            case PRINCIPAL, WORK_PACKAGE -> throw new IllegalArgumentException(kind + " is searched for");
        };
    }

    private static boolean needsProject(EntityKind kind) {
        return switch (kind) {
            case TYPE, VERSION, CATEGORY, SPRINT -> true;
            default -> false;
        };
    }

    /** None where OpenProject has no sprints, or hides them: that is then said of the name that was looked for. */
    private List<JsonNode> sprints(Caller caller, @Nullable Long project) {
        try {
            return metadata.sprints(caller, project);
        } catch (OpenProjectException refused) {
            if (refused.status() == FORBIDDEN || refused.status() == NOT_FOUND) {
                return List.of();
            }
            throw refused;
        }
    }

    private Optional<Long> project(Caller caller, NameScope scope) {
        if (scope.project() != null) {
            return Optional.of(scope.project());
        }
        return scope.workPackage() == null ? Optional.empty() : workPackages.projectOf(caller, scope.workPackage());
    }

    private List<Named> projects(Caller caller) {
        List<Named> named = new ArrayList<>();
        for (JsonNode project : metadata.projects(caller).path("_embedded").path("elements")) {
            String identifier = project.path("identifier").asText();
            named.add(new Named(
                    new Candidate(
                            project.path("id").asLong(), project.path("name").asText(), identifier),
                    List.of(identifier)));
        }
        return named;
    }

    /** @param owner the link that tells two of the same name apart */
    private static List<Named> named(List<JsonNode> elements, @Nullable String owner) {
        return elements.stream()
                .map(element -> new Named(new Candidate(
                        element.path("id").asLong(),
                        element.path("name").asText(),
                        owner == null
                                ? null
                                : element.path("_links")
                                        .path(owner)
                                        .path("title")
                                        .textValue())))
                .toList();
    }
}
