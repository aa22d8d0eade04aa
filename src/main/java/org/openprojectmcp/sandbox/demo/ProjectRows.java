package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.demo.Organisation.Project;

/** Writes projects with members, categories and versions, numbering these through all projects. */
final class ProjectRows {
    private static final int MONTHS_AGO = -150;

    private final Organisation organisation;
    private final WorkDays days;
    private int members;
    private int categories;
    private int versions;

    ProjectRows(Organisation organisation, WorkDays days) {
        this.organisation = organisation;
        this.days = days;
    }

    void add(ArrayNode rows, Project project) {
        var row = rows.addObject();
        var id = rows.size();
        var created = days.at(MONTHS_AGO + id, 8, 5 * id).toString();
        row.put("id", id)
                .put("identifier", project.identifier())
                .put("name", project.name())
                .put("description", project.description())
                .put("public", false)
                .put("active", project.active() == null || project.active())
                .put("status", project.status())
                .put("status_explanation", project.statusExplanation())
                .put("created_at", created)
                .put("updated_at", created);
        if (project.parent() != null) {
            row.put("parent_id", organisation.project(project.parent()));
        }
        Organisation.modules().forEach(row.putArray("modules")::add);
        Organisation.types().forEach(row.putArray("types")::add);
        addMembers(row, project);
        addCategories(row, project);
        addVersions(row, project);
        row.putArray("project_custom_fields");
    }

    private void addMembers(ObjectNode row, Project project) {
        var list = row.putArray("members");
        project.members().forEach((handle, roles) -> {
            var membership = member(list, handle, roles);
            organisation.groups().stream()
                    .filter(group -> group.handle().equals(handle))
                    .flatMap(group -> group.members().stream())
                    .filter(person -> !project.members().containsKey(person))
                    .forEach(person -> member(list, person, roles)
                            .put("inherited_from", membership.path("id").asInt()));
        });
    }

    private ObjectNode member(ArrayNode list, String handle, List<String> roles) {
        var row = list.addObject().put("id", ++members).put("principal", organisation.nameOf(handle));
        roles.forEach(row.putArray("roles")::add);
        return row;
    }

    private void addCategories(ObjectNode row, Project project) {
        var list = row.putArray("categories");
        for (var category : project.categories()) {
            list.addObject()
                    .put("id", ++categories)
                    .put("name", category.name())
                    .put("assigned_to", category.assignee() == null ? null : organisation.nameOf(category.assignee()));
        }
    }

    private void addVersions(ObjectNode row, Project project) {
        var list = row.putArray("versions");
        for (var version : project.versions()) {
            list.addObject()
                    .put("id", ++versions)
                    .put("name", version.name())
                    .put("description", version.description() == null ? "" : version.description())
                    .put("status", version.status())
                    .put("sharing", version.sharing() == null ? "none" : version.sharing())
                    .put("start_date", days.day(version.start()).toString())
                    .put("effective_date", days.day(version.end()).toString());
        }
    }
}
