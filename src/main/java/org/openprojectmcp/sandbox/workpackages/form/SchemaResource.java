package org.openprojectmcp.sandbox.workpackages.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.state.UntilChanged;

/** Schemas of work packages, each under the id of its project and type, such as {@code 3-1}. */
public final class SchemaResource {
    private static final String[] WRITE = {
        "add_work_packages",
        "edit_work_packages",
        "assign_versions",
        "change_work_package_status",
        "manage_subtasks",
        "move_work_packages"
    };
    private static final Set<String> WRITABLE_ANYWAY = Set.of("remainingTime", "parent");
    private static final String HREF = "/api/v3/work_packages/schemas";

    private static final int SCHEMAS_KEPT = 500;

    private final Instance instance;
    private final UntilChanged<Reader, ObjectNode> schemas;

    /** Whose schema of what. */
    private record Reader(int projectId, int typeId, @Nullable Integer userId) {}

    public SchemaResource(Instance instance) {
        this.instance = instance;
        this.schemas = new UntilChanged<>(instance::moment, SCHEMAS_KEPT, schema -> 1);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/work_packages/schemas", this::list).get("/work_packages/schemas/{id}", this::get);
    }

    /** The schema of a project's type, as a caller finds it. To be read only: it is given again until something changes. */
    public ObjectNode schema(int projectId, int typeId, Caller caller) {
        var reader = new Reader(projectId, typeId, caller.idOrNull());
        var known = schemas.find(reader);
        if (known == null) {
            known = made(projectId, typeId, caller);
            schemas.keep(reader, known);
        }
        return known;
    }

    private ObjectNode made(int projectId, int typeId, Caller caller) {
        var state = instance.state();
        var project = state.projects().get(projectId);
        var type = state.types().get(typeId);
        var schema = new WorkPackageSchema(instance, project, type, WorkPackageSchema.untold(), false).build();
        restrict(schema, instance.access().rights(caller, project));
        var links = schema.putObject("_links");
        links.set("self", Link.to(HREF + "/" + projectId + "-" + typeId).node());
        links.set("attachments", Link.none().node());
        return schema;
    }

    /** Nothing but two properties, which nobody asks for the right, is writable for whoever changes no work packages. */
    private static void restrict(ObjectNode schema, Rights rights) {
        if (!rights.may("view_time_entries", "view_own_time_entries")) {
            schema.remove("spentTime");
        }
        if (rights.may(WRITE)) {
            return;
        }
        schema.fields().forEachRemaining(field -> {
            if (field.getValue() instanceof ObjectNode property
                    && property.has("writable")
                    && !WRITABLE_ANYWAY.contains(field.getKey())) {
                property.put("writable", false);
            }
        });
    }

    private Answer get(Request request) {
        var schema = find(request.parameter("id"), request.caller());
        if (schema == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(schema);
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var ids = ListQuery.clauses(request).stream()
                .filter(clause ->
                        clause.name().equals("id") && clause.operator().equals("="))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidQuery(Text.of("error.malformed_parameter", "filters")));
        var schemas = ids.values().stream()
                .map(id -> find(id, request.caller()))
                .filter(Objects::nonNull)
                .map(ObjectNode.class::cast)
                .toList();
        var filters = Query.encode(request.queryValue("filters") == null ? "" : request.queryValue("filters"));
        return Answer.ok(HalCollection.of(HREF + "?filters=" + filters, schemas));
    }

    private @Nullable ObjectNode find(String id, Caller caller) {
        var parts = id.split("-", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,9}")) {
            return null;
        }
        var project = instance.state().projects().find(Integer.parseInt(parts[0]));
        var type = instance.state().types().find(Integer.parseInt(parts[1]));
        if (project == null || type == null || !instance.access().allowed(caller, "view_work_packages", project)) {
            return null;
        }
        return schema(project.id(), type.id(), caller);
    }
}
