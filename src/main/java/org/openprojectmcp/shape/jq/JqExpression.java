package org.openprojectmcp.shape.jq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.apache.camel.Exchange;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.Predicate;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.ExpressionAdapter;
import org.jspecify.annotations.Nullable;

/** A compiled jq expression over an exchange. Thread-safe. */
final class JqExpression extends ExpressionAdapter implements Predicate {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 120;

    private final String text;
    private final Class<?> type;
    private final JsonQuery query;
    private final boolean asksForToday;

    JqExpression(String text, Class<?> type) {
        this.text = text;
        this.type = type;
        this.asksForToday = text.contains("$today");
        try {
            this.query = JsonQuery.compile(text, Versions.JQ_1_6);
        } catch (JsonQueryException e) {
            throw new ExpressionIllegalSyntaxException("not a jq expression: " + e.getMessage() + " in " + text, e);
        }
    }

    @Override
    public boolean matches(Exchange exchange) {
        JsonNode result = run(exchange);
        return !(result.isNull() || (result.isBoolean() && !result.booleanValue()));
    }

    @Override
    public @Nullable Object evaluate(Exchange exchange) {
        return evaluate(exchange, Object.class);
    }

    @Override
    public <T> @Nullable T evaluate(Exchange exchange, Class<T> wanted) {
        if (type == Boolean.class || wanted == Boolean.class) {
            return wanted.cast(matches(exchange));
        }
        Object value = plain(run(exchange));
        if (value == null) {
            return null;
        }
        Object typed = type == Object.class || type.isInstance(value) ? value : convert(exchange, type, value);
        return wanted.isInstance(typed) ? wanted.cast(typed) : convert(exchange, wanted, typed);
    }

    private static <T> T convert(Exchange exchange, Class<T> wanted, Object value) {
        if (value instanceof JsonNode node && wanted == String.class) {
            return wanted.cast(node.toString());
        }
        T converted = exchange.getContext().getTypeConverter().tryConvertTo(wanted, exchange, value);
        return converted == null ? JSON.convertValue(value, wanted) : converted;
    }

    private JsonNode run(Exchange exchange) {
        Scope scope = Scope.newChildScope(Builtins.SCOPE);
        exchange.getVariables().forEach((name, value) -> scope.setValue(name, json(value)));
        if (asksForToday) {
            scope.setValue("today", TextNode.valueOf(today(exchange).toString()));
        }
        List<JsonNode> results = new ArrayList<>(1);
        try {
            query.apply(scope, json(exchange.getMessage().getBody()), results::add);
        } catch (JsonQueryException e) {
            throw new RuntimeCamelException("jq: " + e.getMessage() + " in " + shortened(), e);
        }
        return switch (results.size()) {
            case 0 -> NullNode.getInstance();
            case 1 -> results.get(0);
            default -> new ArrayNode(JsonNodeFactory.instance, results);
        };
    }

    private static LocalDate today(Exchange exchange) {
        Clock clock = exchange.getContext().getRegistry().lookupByNameAndType("clock", Clock.class);
        return LocalDate.now(clock == null ? Clock.systemDefaultZone() : clock);
    }

    private static JsonNode json(@Nullable Object value) {
        return value instanceof JsonNode node ? node : JSON.valueToTree(value);
    }

    private static @Nullable Object plain(JsonNode result) {
        if (result.isNull() || result.isMissingNode()) {
            return null;
        }
        if (result.isTextual()) {
            return result.textValue();
        }
        if (result.isBoolean()) {
            return result.booleanValue();
        }
        return result.isNumber() ? result.numberValue() : result;
    }

    private String shortened() {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    @Override
    public String toString() {
        return "jq{" + shortened() + "}";
    }
}
