package org.openprojectmcp.shape.jq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import net.thisptr.jackson.jq.path.Path;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * What each expression starts from: jq's own functions, those of this server, and {@code $arguments} and {@code $resolved} even where
 * there are none. Read-only once made.
 */
final class Builtins {

    static final Scope SCOPE = scope();

    private Builtins() {}

    private static Scope scope() {
        Scope scope = Scope.newEmptyScope();
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, scope);
        scope.setValue("arguments", JsonNodeFactory.instance.objectNode());
        scope.setValue("resolved", JsonNodeFactory.instance.objectNode());
        scope.addFunction("hours", 0, of(Hal::hours));
        scope.addFunction("days", 0, of(Hal::days));
        scope.addFunction("iso_hours", 0, of(Hal::isoHours));
        scope.addFunction("link_id", 0, of(Hal::id));
        scope.addFunction("link_ref", 0, of(Hal::reference));
        scope.addFunction("numbered", 0, of(Hal::numbered));
        scope.addFunction("minute", 0, of(Hal::minute));
        scope.addFunction("compact", 0, of(Hal::compact));
        scope.addFunction("link_to", 1, Builtins::linkTo);
        scope.addFunction("plus_days", 1, Builtins::plusDays);
        scope.addFunction("more", 2, Builtins::more);
        scope.addFunction("named", 1, Builtins::named);
        scope.addFunction("filter", 2, Builtins::filter);
        scope.addFunction("filter", 3, Builtins::filter);
        return scope;
    }

    private static Function of(UnaryOperator<JsonNode> conversion) {
        return (scope, arguments, in, path, output, version) -> {
            try {
                output.emit(conversion.apply(in), null);
            } catch (IllegalArgumentException e) {
                throw new JsonQueryException(e.getMessage(), e);
            }
        };
    }

    /** {@code 7 | link_to("users")}: the link to write; {@code null} clears. */
    private static void linkTo(
            Scope scope,
            List<Expression> arguments,
            JsonNode in,
            @Nullable Path path,
            PathOutput output,
            Version version)
            throws JsonQueryException {
        arguments.get(0).apply(scope, in, collection -> {
            ObjectNode link = JsonNodeFactory.instance.objectNode();
            link.set(
                    "href",
                    in.isNull()
                            ? NullNode.getInstance()
                            : JsonNodeFactory.instance.textNode("/api/v3/" + collection.asText() + "/" + in.asText()));
            output.emit(link, null);
        });
    }

    /** {@code named("project")}: what the argument of that name means, in words; nothing when it was not given. */
    private static void named(
            Scope scope,
            List<Expression> arguments,
            JsonNode in,
            @Nullable Path path,
            PathOutput output,
            Version version)
            throws JsonQueryException {
        arguments.get(0).apply(scope, in, argument -> {
            JsonNode given = scope.getValue("arguments").path(argument.asText());
            if (given.isMissingNode() || given.isNull()) {
                return;
            }
            JsonNode resolved = scope.getValue("resolved").path(argument.asText());
            String name = resolved.path("name").asText("#" + given.asText());
            String matched = resolved.path("matched").asText("");
            output.emit(
                    JsonNodeFactory.instance.textNode(matched.isEmpty() ? name : name + " (found " + matched + ")"),
                    null);
        });
    }

    /**
     * {@code filter("project"; "="; .project)}: one filter of API v3. Nothing when the value is null; without a value for operators that
     * take none.
     */
    private static void filter(
            Scope scope,
            List<Expression> arguments,
            JsonNode in,
            @Nullable Path path,
            PathOutput output,
            Version version)
            throws JsonQueryException {
        arguments.get(0).apply(scope, in, name -> arguments.get(1).apply(scope, in, operator -> {
            ObjectNode filter = JsonNodeFactory.instance.objectNode();
            filter.putObject(name.asText()).put("operator", operator.asText()).putArray("values");
            if (arguments.size() == 2) {
                output.emit(filter, null);
                return;
            }
            arguments.get(2).apply(scope, in, value -> {
                if (value.isNull()) {
                    return;
                }
                ObjectNode filled = filter.deepCopy();
                ArrayNode texts = (ArrayNode) filled.path(name.asText()).path("values");
                if (value.isArray()) {
                    value.forEach(one -> texts.add(one.asText()));
                } else {
                    texts.add(value.asText());
                }
                output.emit(filled, null);
            });
        }));
    }

    /** {@code $today | plus_days(7)}: the day that many days later. */
    private static void plusDays(
            Scope scope,
            List<Expression> arguments,
            JsonNode in,
            @Nullable Path path,
            PathOutput output,
            Version version)
            throws JsonQueryException {
        arguments.get(0).apply(scope, in, days -> {
            LocalDate day = LocalDate.parse(in.asText()).plusDays(days.asLong());
            output.emit(JsonNodeFactory.instance.textNode(day.toString()), null);
        });
    }

    /** {@code .total | more($page; $size)}: how to get the next page, {@code page: 3}; null when there is none. */
    private static void more(
            Scope scope,
            List<Expression> arguments,
            JsonNode in,
            @Nullable Path path,
            PathOutput output,
            Version version)
            throws JsonQueryException {
        arguments.get(0).apply(scope, in, page -> arguments.get(1).apply(scope, in, size -> {
            boolean rest = page.longValue() * size.longValue() < in.longValue();
            output.emit(
                    rest
                            ? JsonNodeFactory.instance.textNode("page: " + (page.longValue() + 1))
                            : NullNode.getInstance(),
                    null);
        }));
    }
}
