package org.openprojectmcp.shape.jq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.openprojectmcp.shape.Hal;

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
        scope.addFunction("minute", 0, of(Hal::minute));
        scope.addFunction("compact", 0, of(Hal::compact));
        scope.addFunction("link_to", 1, Builtins::linkTo);
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
}
