package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.request.OutgoingRequest;

/**
 * Custom fields by label in a list of work packages, as filters, order, groups and columns. Changes the header {@code OpenProjectQuery}. Asks
 * OpenProject for nothing when a call names none. Thread-safe.
 */
public final class CustomFieldQueries {

    /** The variable with the custom fields that are columns: {@code {"Label": "customField7"}}, by what the caller wrote. */
    public static final String COLUMNS = "custom_columns";

    private static final String FILTER = "filter";
    private static final String SORT = "sort";
    private static final String GROUP_BY = "group_by";

    private final QueryableFields queryable;
    private final CustomFilter filters;

    public CustomFieldQueries(OpenProject openProject, Metadata metadata, Clock clock) {
        this.queryable = new QueryableFields(openProject, metadata);
        this.filters = new CustomFilter(new ValueReader(new AllowedValues(metadata), metadata, clock));
    }

    /**
     * Adds them to the query.
     *
     * @param ownColumns the words for columns that are no custom fields, separated by commas
     * @param ownOrders likewise, for what a list is ordered by
     * @param ownGroups likewise, for what it is grouped by
     * @throws OpenProjectException when a label names no field or a value does not fit; it names what there is
     */
    public void apply(Exchange exchange, JsonNode arguments, String ownColumns, String ownOrders, String ownGroups) {
        JsonNode custom = arguments.path(CustomFieldWrites.ARGUMENT);
        String sort = arguments.path(SORT).asText("");
        String order = sort.startsWith("-") ? sort.substring(1) : sort;
        boolean ordered = !order.isEmpty() && !words(ownOrders).contains(order);
        String group = arguments.path(GROUP_BY).asText("");
        boolean grouped = !group.isEmpty() && !words(ownGroups).contains(group);
        List<String> columns = new ArrayList<>();
        arguments.path("fields").forEach(field -> columns.add(field.asText()));
        columns.removeAll(words(ownColumns));
        if (custom.isEmpty() && !ordered && !grouped && columns.isEmpty()) {
            return;
        }
        JsonNode project = arguments.path("project");
        CustomFields fields =
                queryable.of(Caller.of(exchange), project.isIntegralNumber() ? (Long) project.longValue() : null);
        ObjectNode query = exchange.getMessage().getHeader(OutgoingRequest.QUERY, ObjectNode.class);
        List<String> faults = new ArrayList<>();
        attempt(faults, () -> filter(exchange, fields, custom, query));
        if (ordered) {
            attempt(faults, () -> order(fields, order, query), SORT, ownOrders);
        }
        if (grouped) {
            attempt(faults, () -> query.put("groupBy", fields.find(group).key()), GROUP_BY, ownGroups);
        }
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        columns.forEach(column ->
                attempt(faults, () -> known.put(column, fields.find(column).key()), "fields", ownColumns));
        exchange.setVariable(COLUMNS, known);
        if (!faults.isEmpty()) {
            String hint = project.isIntegralNumber()
                    ? ""
                    : "\nCustom fields of people, versions or single projects are only known when the project is named.";
            throw new OpenProjectException(String.join("\n", faults) + hint);
        }
    }

    private void filter(Exchange exchange, CustomFields fields, JsonNode custom, ObjectNode query) {
        StringBuilder words = new StringBuilder(exchange.getVariable(FILTER, "", String.class));
        custom.properties().forEach(wanted -> {
            CustomField field = fields.find(wanted.getKey());
            ArrayNode all = query.withArray("filters");
            filters.of(Caller.of(exchange), field, wanted.getValue()).forEach(all::add);
            if (Filters.repeated(all).isPresent()) {
                throw new UnfitValueException("custom_fields." + field.label()
                        + ": this field is filtered already, by another argument or label; name it once.");
            }
            words.append(words.isEmpty() ? "" : ", ").append(field.label()).append(' ');
            words.append(
                    wanted.getValue().isTextual()
                            ? wanted.getValue().asText()
                            : wanted.getValue().isNull() ? "not set" : wanted.getValue());
        });
        exchange.setVariable(FILTER, words.toString());
    }

    private static void order(CustomFields fields, String order, ObjectNode query) {
        CustomField field = fields.find(order);
        if (!field.property().path(QueryableFields.SORTABLE).asBoolean()) {
            throw new UnfitValueException(
                    "custom_fields: OpenProject cannot order lists by \"" + field.label() + "\".");
        }
        if (query.path("sortBy").path(0) instanceof ArrayNode first) {
            first.set(0, field.key());
        }
    }

    private static void attempt(List<String> faults, Runnable action) {
        try {
            action.run();
        } catch (UnfitValueException unfit) {
            faults.add(String.valueOf(unfit.getMessage()));
        }
    }

    /** @param own what may stand in the argument besides */
    private static void attempt(List<String> faults, Runnable action, String argument, String own) {
        try {
            action.run();
        } catch (UnfitValueException unfit) {
            String reason = String.valueOf(unfit.getMessage()).replaceFirst("^custom_fields: ", "");
            faults.add(argument + ": " + reason + " Besides: " + own + ".");
        }
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(", "));
    }
}
