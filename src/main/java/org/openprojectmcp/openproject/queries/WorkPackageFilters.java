package org.openprojectmcp.openproject.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.request.OutgoingRequest;

/**
 * The bean {@code work-package-filters}: adds what the argument {@code filters} says to the query of a list of work packages, each a
 * text such as {@code watcher = me}. Asks OpenProject for nothing when a call has none. Thread-safe.
 */
public final class WorkPackageFilters {

    private static final String FILTER = "filter";

    private final QueryForm form;
    private final FilterValues values;

    public WorkPackageFilters(QueryForm form, NameResolver names, Clock clock) {
        this.form = form;
        this.values = new FilterValues(names, clock);
    }

    /**
     * Adds them, and their words to the variable {@code filter}.
     *
     * @throws OpenProjectException when one does not fit, or the query filters by one name twice; it names each fault and what there is
     */
    public void add(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        ObjectNode query = exchange.getMessage().getHeader(OutgoingRequest.QUERY, ObjectNode.class);
        List<String> faults = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(exchange.getVariable(FILTER, "", String.class)));
        ArrayNode filters = query.withArray("filters");
        Filters.repeated(filters).ifPresent(name -> {
            throw new OpenProjectException(
                    "More than one argument is about " + name
                            + ", and OpenProject would heed only one of them, as of assignee and unassigned, or of no_due_date and a due date: leave one out.");
        });
        for (JsonNode wanted : arguments.path("filters")) {
            try {
                ObjectNode filter = filter(exchange, arguments, wanted.asText());
                refuseSecond(filters, filter.fieldNames().next());
                filters.add(filter);
                words.add(wanted.asText().strip());
            } catch (UnfitFilterException unfit) {
                faults.add("filters: \"" + wanted.asText() + "\": " + unfit.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new OpenProjectException(String.join("\n", faults));
        }
        words.removeIf(String::isEmpty);
        exchange.setVariable(FILTER, String.join(", ", words));
    }

    private ObjectNode filter(Exchange exchange, JsonNode arguments, String text) {
        FilterLine line = FilterLine.read(text)
                .orElseThrow(() -> new UnfitFilterException(
                        "write name, operator and values, such as \"watcher = me\" or \"estimatedTime !*\"."));
        NameScope everywhere = NameScope.of(Caller.of(exchange));
        Long project = project(arguments);
        NameScope scope = project == null ? everywhere : everywhere.inProject(project);
        JsonNode filters = form.known(scope.caller(), project).path("filters");
        JsonNode known = filters.path(line.name());
        if (known.isMissingNode()) {
            throw new UnfitFilterException("no filter is called so. There are: " + names(filters) + ".");
        }
        JsonNode operators = known.path(QueryForm.OPERATORS);
        if (!operators.has(line.operator())) {
            throw new UnfitFilterException(line.name() + " takes one of " + names(operators) + ".");
        }
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        values.read(line, operators.path(line.operator()).asText(), scope)
                .forEach(filter.putObject(line.name())
                        .put("operator", line.operator())
                        .putArray("values")::add);
        return filter;
    }

    /** OpenProject may heed only one filter of a name, and would not say so. */
    private static void refuseSecond(ArrayNode filters, String name) {
        for (JsonNode filter : filters) {
            if (filter.has(name)) {
                throw new UnfitFilterException(
                        name + " is filtered already, by another argument or line; name it once.");
            }
        }
    }

    private static @Nullable Long project(JsonNode arguments) {
        JsonNode project = arguments.path("project");
        return project.isIntegralNumber() ? (Long) project.longValue() : null;
    }

    private static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return String.join(", ", names);
    }
}
