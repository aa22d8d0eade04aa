package org.openprojectmcp.sandbox.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.model.Category;
import org.openprojectmcp.sandbox.model.Member;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;

/** Reads projects with their members, categories and versions. */
final class ProjectReader {
    private final State state;
    private final Instant now;

    ProjectReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        for (var e : file.list("projects")) {
            var project = project(e);
            state.projects().put(project);
            state.projectTree().add(project);
            e.list("members").forEach(m -> state.members().put(member(m, project.id())));
            e.list("categories").forEach(c -> state.categories()
                    .put(new Category(
                            c.integer("id"),
                            project.id(),
                            c.text("name"),
                            c.at("assigned_to").present() ? Names.principal(state, c.at("assigned_to")) : null)));
            e.list("versions").forEach(v -> state.versions().put(version(v, project)));
        }
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
                e.list("project_custom_fields").stream().map(Entry::asInteger).toList(),
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
                e.text("status", "open"),
                e.text("sharing", "none"),
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
