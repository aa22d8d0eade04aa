package org.openprojectmcp.sandbox.boards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.boards.Scopes.Scope;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;

/** What can be written on a grid. */
final class GridSchema {
    private GridSchema() {}

    /** The schema at its own address. */
    static ObjectNode of(String self) {
        return bare(schema().node(self));
    }

    /** The schema inside a form: with the pages a grid may stand on, and what its widgets may show. */
    static ObjectNode of(List<Scope> scopes, List<String> widgets) {
        var node = bare(schema().node());
        var pages = node.withObject("/scope/_links").putArray("allowedValues");
        scopes.forEach(scope -> pages.add(Link.to(scope.href()).node()));
        var shown = node.withObject("/widgets/_embedded").putArray("allowedValues");
        for (var identifier : widgets) {
            shown.add(Hal.of("GridWidget")
                    .put("identifier", identifier)
                    .put("options", JsonNodeFactory.instance.objectNode())
                    .node());
        }
        return node;
    }

    private static Schema schema() {
        var schema = new Schema().fixed("id", "Integer", Text.of("label.id"));
        schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        schema.add("rowCount", "Integer", Text.of("label.number_of_rows")).required();
        schema.add("columnCount", "Integer", Text.of("label.number_of_columns")).required();
        schema.add("name", "String", Text.of("label.name")).required();
        schema.add("options", "JSON", Text.of("label.options")).required();
        schema.add("scope", "Href", Text.of("label.scope")).required().link();
        schema.add("widgets", "[]GridWidget", Text.of("label.widgets"))
                .required()
                .link();
        return schema;
    }

    private static ObjectNode bare(ObjectNode node) {
        node.remove("_dependencies");
        return node;
    }
}
