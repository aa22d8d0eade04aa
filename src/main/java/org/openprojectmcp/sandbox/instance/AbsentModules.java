package org.openprojectmcp.sandbox.instance;

import java.util.List;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;

/** Lists that stay empty because nothing in a sandbox can fill them: file storages and shares. */
public final class AbsentModules {
    private final ListQuery<Row> nothing;

    public AbsentModules(Instance instance) {
        this.nothing = new ListQuery<>(
                instance, new FilterSet<>("Filters "), new SortOrder<>(), (one, other) -> one.id() - other.id());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/storages", request -> whole("/api/v3/storages?filters=%5B%5D"))
                .get(
                        "/project_storages",
                        request -> whole("/api/v3/project_storages?filters=%5B%5D&offset=1&pageSize=20"))
                .get("/shares", this::page);
    }

    private static Answer whole(String self) {
        return Answer.ok(HalCollection.of(self, List.of()));
    }

    private Answer page(Request request) {
        return Answer.ok(nothing.page(request, Stream.empty(), row -> {
            throw new IllegalStateException("There is nothing to show");
        }));
    }
}
