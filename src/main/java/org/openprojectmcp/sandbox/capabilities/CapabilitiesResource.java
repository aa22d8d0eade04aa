package org.openprojectmcp.sandbox.capabilities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.query.Select;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;

/** The actions there are, and who may do which of them where. Both lists can be cut down with {@code select}. */
public final class CapabilitiesResource {
    private static final String ACTIONS = "/api/v3/actions";
    private static final String CAPABILITIES = "/api/v3/capabilities";
    private static final String GLOBAL = CAPABILITIES + "/contexts/global";
    private static final String EVERYTHING = "*,elements/*";
    private static final List<String> NARROWING = List.of("principal", "context", "id");
    private static final Select ACTION = new Select(List.of("self"), List.of("id", "_type"));
    private static final Select CAPABILITY =
            new Select(List.of("self", "action", "context", "principal"), List.of("id", "_type"));

    private final Instance instance;
    private final Capabilities capabilities;
    private final ListQuery<Action> actionLists;
    private final ListQuery<Capability> capabilityLists;

    public CapabilitiesResource(Instance instance) {
        this.instance = instance;
        this.capabilities = new Capabilities(instance);
        this.actionLists = new ListQuery<>(
                instance,
                new FilterSet<Action>().add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, Action::id)),
                new SortOrder<Action>().add("id", Comparator.comparing(Action::id)),
                Comparator.comparing(Action::id));
        this.capabilityLists = new ListQuery<>(instance, filters(), orders(), order());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/actions", this::actions)
                .get("/actions/{namespace}/{action}", this::action)
                .get("/capabilities", this::capabilities)
                .get("/capabilities/contexts/global", request -> Answer.ok(global()))
                .get("/capabilities/{namespace}/{action}/{context}", this::capability);
    }

    private Answer actions(Request request) {
        var rows = actionLists.rows(request, Action.list().stream());
        return Answer.ok(page(request, ACTION, rows, row -> element(row.id())));
    }

    private Answer action(Request request) {
        var id = request.parameter("namespace") + "/" + request.parameter("action");
        if (Action.permissions(id).isEmpty()) {
            throw ApiError.notFound();
        }
        return Answer.ok(element(id));
    }

    private Answer capabilities(Request request) {
        var clauses = ListQuery.clauses(request);
        if (clauses.stream()
                .noneMatch(c -> NARROWING.contains(c.name()) && c.operator().equals("="))) {
            throw ApiError.invalidQuery(Text.of("filter.capabilities_too_wide"));
        }
        clauses.forEach(this::checkContext);
        var rows = capabilityLists.rows(request, capabilities.visible(request.caller()));
        return Answer.ok(page(request, CAPABILITY, rows, CapabilitiesResource::element));
    }

    private Answer capability(Request request) {
        var id = String.join(
                "/", request.parameter("namespace"), request.parameter("action"), request.parameter("context"));
        return capabilities
                .visible(request.caller())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> Answer.ok(element(row)))
                .orElseThrow(ApiError::notFound);
    }

    private <T> ObjectNode page(Request request, Select select, List<T> rows, Function<T, ObjectNode> element) {
        var asked = request.queryValue("select");
        var parameters = ListQuery.parameters(request);
        parameters.put("select", asked == null ? EVERYTHING : asked);
        var page = Page.of(request, instance.state().settings());
        var elements = page.of(rows).stream().map(element).toList();
        return select.of(asked, new PagedCollection(request.path(), parameters, page, rows.size()).of(elements));
    }

    private void checkContext(Clause clause) {
        if (clause.name().equals("context")
                && !clause.values().stream().allMatch(v -> v.matches("g|" + capabilities.letter() + "\\d+"))) {
            throw ApiError.invalidQuery(Text.of("filter.malformed_context"));
        }
    }

    private static FilterSet<Capability> filters() {
        return new FilterSet<Capability>()
                .add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, Capability::id))
                .add("action", FilterField.value(Text.of("label.action"), Strategy.LIST, row -> row.action()
                        .id()))
                .add("context", FilterField.value(Text.of("label.context"), Strategy.LIST, Capability::context))
                .add("principal", FilterField.value(Text.of("label.principal"), Strategy.LIST, row -> row.principal()
                        .id()));
    }

    private static SortOrder<Capability> orders() {
        return new SortOrder<Capability>().add("id", order());
    }

    private static Comparator<Capability> order() {
        return Comparator.comparing((Capability row) -> row.action().id())
                .thenComparing(Capability::projectId)
                .thenComparing(row -> row.principal().id());
    }

    private static ObjectNode element(String action) {
        return Hal.of("Action")
                .put("id", action)
                .link("self", Link.to(ACTIONS + "/" + action))
                .node();
    }

    private static ObjectNode element(Capability row) {
        var context = row.project() == null
                ? Link.to(GLOBAL, Text.of("label.global"))
                : ProjectRepresenter.link(row.project());
        return Hal.of("Capability")
                .put("id", row.id())
                .link("self", Link.to(CAPABILITIES + "/" + row.id()))
                .link("action", Link.to(ACTIONS + "/" + row.action().id()))
                .link("context", context)
                .link("principal", PrincipalRepresenter.link(row.principal()))
                .node();
    }

    private static ObjectNode global() {
        return Hal.of("CapabilityContext::Global")
                .put("id", "global")
                .link("self", Link.to(GLOBAL))
                .node();
    }
}
