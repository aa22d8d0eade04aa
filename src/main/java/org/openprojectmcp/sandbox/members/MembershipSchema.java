package org.openprojectmcp.sandbox.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;

/** What can be written on a membership. */
final class MembershipSchema {
    private static final String NOT_LOCKED = "{\"status\":{\"operator\":\"!\",\"values\":[\"3\"]}}";

    private MembershipSchema() {}

    static ObjectNode alone() {
        var schema = common();
        schema.add("project", "Project", Text.of("label.project")).link();
        schema.add("principal", "Principal", Text.of("label.user_or_group"))
                .required()
                .link();
        schema.add("roles", "[]Role", Text.of("label.role")).required().link();
        return schema.node("/api/v3/memberships/schema");
    }

    /** The schema of a form; a stored membership keeps its project and principal. */
    static ObjectNode inForm(MembershipDraft draft, boolean fresh) {
        var schema = common();
        var project = schema.add("project", "Project", Text.of("label.project")).writable(fresh);
        var principal = schema.add("principal", "Principal", Text.of("label.user_or_group"))
                .required()
                .writable(fresh);
        if (fresh) {
            project.link("/api/v3/memberships/available_projects" + without(draft.principal()));
            principal.link(
                    "/api/v3/principals?filters=" + Query.encode("[" + NOT_LOCKED + outside(draft.project()) + "]"));
        } else {
            project.link();
            principal.link();
        }
        schema.add("roles", "[]Role", Text.of("label.role")).required().link("/api/v3/roles");
        return schema.node();
    }

    private static Schema common() {
        var schema = new Schema()
                .fixed("id", "Integer", Text.of("label.id"))
                .fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        schema.add("notificationMessage", "Formattable", Text.of("label.message"))
                .at("_meta");
        return schema;
    }

    private static String without(@Nullable Principal principal) {
        return principal == null ? "" : "?filters=" + Query.encode("[" + not("principal", principal.id()) + "]");
    }

    private static String outside(@Nullable Project project) {
        return project == null ? "" : "," + not("member", project.id());
    }

    private static String not(String filter, int id) {
        return "{\"" + filter + "\":{\"operator\":\"!\",\"values\":[\"" + id + "\"]}}";
    }
}
