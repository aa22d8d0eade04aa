package org.openprojectmcp.sandbox.state.file;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.state.State;

/** Reads projects with their members, categories and versions. */
final class ProjectReader {
    private static final List<String> STATUSES = List.of("open", "locked", "closed");
    private static final List<String> SHARING = List.of("none", "descendants", "hierarchy", "tree", "system");

    private final State state;
    private final Instant now;

    ProjectReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        for (var e : file.list("projects")) {
            var project = project(e);
            if (state.indexes().project(project.identifier()) != null) {
                throw e.at("identifier").fault("another project has it");
            }
            e.addTo(state.projects(), project);
            state.projectTree().add(project);
            e.list("members").forEach(m -> m.addTo(state.members(), member(m, project.id())));
            e.list("categories").forEach(c -> c.addTo(state.categories(), category(c, project.id())));
            e.list("versions").forEach(v -> v.addTo(state.versions(), version(v, project)));
        }
        Parents.check(file.list("projects"), state.projects(), Project::parentId, "project");
    }

    private Category category(Entry e, int projectId) {
        var assignee = e.at("assigned_to");
        return new Category(
                e.integer("id"),
                projectId,
                e.text("name"),
                assignee.present() ? Names.principal(state, assignee) : null);
    }

    private Project project(Entry e) {
        return new Project(
                e.integer("id"),
                e.text("identifier"),
                e.text("name"),
                e.text("description", ""),
                e.flag("public", false),
                e.flag("active", true),
                e.integerOrNull("parent_id"),
                e.textOrNull("status"),
                e.text("status_explanation", ""),
                new LinkedHashSet<>(e.texts("modules")),
                e.list("types").stream().map(t -> Names.type(state, t)).toList(),
                e.list("project_custom_fields").stream()
                        .map(field -> field.asReference(state.customFields(), "custom field"))
                        .toList(),
                Map.of(),
                Set.of(),
                e.instant("created_at", now),
                e.instant("updated_at", now));
    }

    private static Version version(Entry e, Project project) {
        return new Version(
                e.integer("id"),
                project.id(),
                e.text("name"),
                e.text("description", ""),
                e.dateOrNull("start_date"),
                e.dateOrNull("effective_date"),
                e.word("status", "open", STATUSES),
                e.word("sharing", "none", SHARING),
                Map.of(),
                project.createdAt(),
                project.updatedAt());
    }

    private Member member(Entry e, int projectId) {
        var roles = e.list("roles").stream()
                .map(role -> Names.role(state, role, role.asText()))
                .toList();
        return new Member(e.integer("id"), Names.principal(state, e.at("principal")), projectId, roles, now, now);
    }
}
