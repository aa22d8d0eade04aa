package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Which operators and values each filter takes, in one project or across all. */
final class FilterSchemas {
    private static final String SCHEMAS = "/queries/filter_instance_schemas";

    private final State state;
    private final boolean related;
    private final @Nullable Project project;
    private final boolean told;

    /** @param told whether the schemas tell the values, as they do in forms */
    FilterSchemas(Instance instance, Caller caller, @Nullable Project project, boolean told) {
        this.state = instance.state();
        this.related = instance.state().workPackages().all().stream()
                .anyMatch(row -> WorkPackages.visible(instance, caller, row));
        this.project = project;
        this.told = told;
    }

    /** The address of all of them. */
    String href() {
        return (project == null ? "/api/v3" : "/api/v3/workspaces/" + project.id()) + SCHEMAS;
    }

    /** All of them. */
    ObjectNode all() {
        var elements = kinds().map(this::schema).toList();
        return HalCollection.of(href(), elements);
    }

    /** All of them, those that a query uses first. */
    ObjectNode all(List<String> used) {
        var kinds = kinds().sorted(
                        (one, other) -> Boolean.compare(used.contains(other.name()), used.contains(one.name())))
                .map(this::schema)
                .toList();
        return HalCollection.of(href(), kinds);
    }

    /**
     * One of them.
     *
     * @throws ApiError 404 when there is no such filter
     */
    ObjectNode of(String name) {
        return kinds().filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(this::schema)
                .orElseThrow(ApiError::notFound);
    }

    /** Who sees no work package has nothing to relate others to. */
    private Stream<FilterKind> kinds() {
        return FilterKind.of(state, project).stream().filter(kind -> related || !kind.ofWorkPackages());
    }

    private ObjectNode schema(FilterKind kind) {
        var schema = new Schema();
        schema.add("name", "String", Text.of("label.name"))
                .required()
                .hasDefault()
                .readOnly();
        var filter = schema.add("filter", "QueryFilter", Text.of("label.filter"))
                .required()
                .link();
        var operator = schema.add("operator", "QueryOperator", Text.of("label.operator"))
                .required()
                .link();
        if (told) {
            filter.link(
                    List.of(Link.to("/api/v3/queries/filters/" + kind.name(), kind.label())),
                    List.of(QueryParts.filter(kind.name(), kind.label())));
            operator.link(
                    kind.operators().stream()
                            .map(each -> QueryParts.operatorLink(each, kind.list()))
                            .toList(),
                    kind.operators().stream()
                            .map(each -> QueryParts.operator(each, kind.list()))
                            .toList());
        }
        var node = schema.node("/api/v3" + SCHEMAS + "/" + kind.name());
        node.put("_type", "QueryFilterInstanceSchema");
        node.putArray("_dependencies").add(dependencies(kind));
        return node;
    }

    private ObjectNode dependencies(FilterKind kind) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("_type", "SchemaDependency").put("on", "operator");
        var byOperator = node.putObject("dependencies");
        for (var operator : kind.operators()) {
            var dependency = byOperator.putObject("/api/v3/queries/operators/" + Query.encode(operator));
            var type = kind.values(operator);
            if (type != null) {
                var values = new Schema();
                var property = values.add("values", type, Text.of("label.values"))
                        .required()
                        .link();
                if (told) {
                    new FilterValues(state, project).tell(kind, property);
                }
                dependency.set("values", values.node().path("values"));
            }
        }
        return node;
    }
}
