package org.openprojectmcp.sandbox.boards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.boards.Scopes.Scope;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;

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
        var schema = new Schema().fixed("id", "Integer", "ID");
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        schema.add("rowCount", "Integer", "Number of rows").required();
        schema.add("columnCount", "Integer", "Number of columns").required();
        schema.add("name", "String", "Name").required();
        schema.add("options", "JSON", "Options").required();
        schema.add("scope", "Href", "Scope").required().link();
        schema.add("widgets", "[]GridWidget", "Widgets").required().link();
        return schema;
    }

    private static ObjectNode bare(ObjectNode node) {
        node.remove("_dependencies");
        return node;
    }
}
