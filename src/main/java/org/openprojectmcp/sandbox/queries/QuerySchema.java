package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.form.Schema;

/** What can be written on a query. */
final class QuerySchema {
    private QuerySchema() {}

    static ObjectNode of(String self) {
        var schema = new Schema().fixed("id", "Integer", "ID");
        schema.add("name", "String", "Name").required().length(1, 255);
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        schema.add("user", "User", "User").required().hasDefault().readOnly().at("_links");
        schema.add("project", "Project", "Project").link();
        schema.add("public", "Boolean", "Public").hasDefault();
        schema.add("sums", "Boolean", "Sums").hasDefault();
        schema.add("timestamps", "[]Timestamp", "Baseline timestamps").hasDefault();
        schema.add("showHierarchies", "Boolean", "Display mode").hasDefault();
        schema.add("starred", "Boolean", "Favorite").hasDefault().readOnly();
        schema.add("hidden", "Boolean", "Hidden").required().hasDefault();
        schema.add("includeSubprojects", "Boolean", "Include subprojects")
                .required()
                .hasDefault();
        schema.add("columns", "[]QueryColumn", "Columns").hasDefault().link();
        schema.add("groupBy", "[]QueryGroupBy", "Group results by").link();
        schema.add("sortBy", "[]QuerySortBy", "Sort results by").hasDefault().link();
        schema.add("results", "WorkPackageCollection", "Results").readOnly();
        return schema.node(self);
    }
}
