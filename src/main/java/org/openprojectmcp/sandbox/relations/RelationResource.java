package org.openprojectmcp.sandbox.relations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.workpackages.Ends;
import org.openprojectmcp.sandbox.workpackages.RelationRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Relations: seen by whoever sees both ends, managed by whoever may at both ends. */
public final class RelationResource {
    private final Instance instance;
    private final RelationRules rules;
    private final RelationRepresenter representer;
    private final WorkPackageRepresenter workPackages;
    private final ListQuery<Relation> list;

    public RelationResource(Instance instance) {
        this.instance = instance;
        this.rules = new RelationRules(instance);
        this.representer = new RelationRepresenter(instance);
        this.workPackages = new WorkPackageRepresenter(instance);
        this.list = new ListQuery<>(
                instance,
                filters(),
                orders(),
                Comparator.comparing(Relation::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/relations", this::list)
                .get("/relations/{id}", this::get)
                .patch("/relations/{id}", this::update)
                .delete("/relations/{id}", this::delete)
                .get("/work_packages/{id}/relations", RelationResource::moved)
                .post("/work_packages/{id}/relations", this::create);
    }

    private static FilterSet<Relation> filters() {
        return new FilterSet<Relation>()
                .add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, Relation::id))
                .add("from", FilterField.value(Text.of("label.from"), Strategy.LIST, Relation::fromId))
                .add("to", FilterField.value(Text.of("label.to"), Strategy.LIST, Relation::toId))
                .add("type", FilterField.value(Text.of("label.type"), Strategy.LIST, Relation::type))
                .add(
                        "involved",
                        FilterField.list(
                                Text.of("label.involved"),
                                Strategy.LIST,
                                r -> List.of(String.valueOf(r.fromId()), String.valueOf(r.toId()))));
    }

    private static SortOrder<Relation> orders() {
        return new SortOrder<Relation>()
                .add("id", Comparator.comparing(Relation::id))
                .add("type", Comparator.comparing(Relation::type));
    }

    private Answer list(Request request) {
        return Answer.ok(
                list.page(request, visible(request.caller()), row -> representer.element(row, request.caller())));
    }

    private Answer get(Request request) {
        return Answer.ok(single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        var from = WorkPackages.visible(instance, request);
        var draft = RelationDraft.creating(from.id(), Payload.of(request));
        refuse(rules.broken(draft, request.caller()));
        var added = new RelationWriter(instance, request.caller()).create(draft);
        return Answer.created(single(added, request.caller()));
    }

    private Answer update(Request request) {
        var relation = find(request);
        var draft = RelationDraft.updating(relation, Payload.of(request));
        refuse(rules.broken(draft, request.caller()));
        var saved = new RelationWriter(instance, request.caller()).update(relation, draft);
        return Answer.ok(single(saved, request.caller()));
    }

    private Answer delete(Request request) {
        var relation = find(request);
        if (!rules.manages(relation.fromId(), request.caller())) {
            throw ApiError.of(Violation.constraint("base", Text.of("error.relation_not_deletable")));
        }
        new RelationWriter(instance, request.caller()).delete(relation);
        return Answer.noContent();
    }

    /** The relations of one work package are a filter on all of them. */
    private static Answer moved(Request request) {
        var involved = Clauses.write(List.of(new Clause("involved", "=", List.of(request.parameter("id")))));
        var address = "/api/v3/relations?filters=" + Query.encode(involved);
        return Answer.redirect(
                308, address, "The requested resource is deprecated and permanently moved to " + address);
    }

    private ObjectNode single(Relation relation, Caller caller) {
        var rows = instance.state().workPackages();
        return representer
                .hal(relation, caller)
                .embed("from", workPackages.element(rows.get(relation.fromId()), caller))
                .embed("to", workPackages.element(rows.get(relation.toId()), caller))
                .node();
    }

    private Relation find(Request request) {
        var relation = instance.state().relations().find(request.id());
        if (relation == null || !Ends.visible(instance, relation, request.caller())) {
            throw ApiError.notFound();
        }
        return relation;
    }

    private Stream<Relation> visible(Caller caller) {
        return instance.state().relations().all().stream().filter(r -> Ends.visible(instance, r, caller));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
    }
}
