package org.openprojectmcp.shape.jq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.Output;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.shape.export.MarkdownText;

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
        scope.addFunction("just_before", 0, of(moment -> beside(moment, -1)));
        scope.addFunction("just_after", 0, of(moment -> beside(moment, 1)));
        scope.addFunction("compact", 0, of(Hal::compact));
        scope.addFunction(
                "markdown_text", 0, of(text -> JsonNodeFactory.instance.textNode(MarkdownText.plain(text.asText()))));
        scope.addFunction("link_to", 1, calling(Builtins::linkTo));
        scope.addFunction("time_entry", 1, calling(Builtins::timeEntry));
        scope.addFunction("plus_days", 1, calling(Builtins::plusDays));
        scope.addFunction("days_to", 1, calling(Builtins::daysTo));
        scope.addFunction("to_utc", 1, calling(call -> zoned(call, Moments::toUtc)));
        scope.addFunction("in_zone", 1, calling(call -> zoned(call, Moments::inZone)));
        scope.addFunction("more", 2, calling(Builtins::more));
        scope.addFunction("changed", 1, calling(Builtins::changed));
        scope.addFunction("named", 1, calling(Builtins::named));
        scope.addFunction("filter", 2, calling(Builtins::filter));
        scope.addFunction("filter", 3, calling(Builtins::filter));
        return scope;
    }

    private static JsonNode beside(JsonNode moment, long millis) {
        return JsonNodeFactory.instance.textNode(
                Instant.parse(moment.asText()).plusMillis(millis).toString());
    }

    private static Function of(UnaryOperator<JsonNode> conversion) {
        return calling(call -> {
            try {
                call.emit(conversion.apply(call.in));
            } catch (IllegalArgumentException e) {
                throw new JsonQueryException(e.getMessage(), e);
            }
        });
    }

    private static Function calling(Body body) {
        return (scope, arguments, in, path, output, version) -> body.run(new Call(scope, arguments, in, output));
    }

    @FunctionalInterface
    private interface Body {
        void run(Call call) throws JsonQueryException;
    }

    /** A call of a function on {@code in}; its results are values without a path. */
    private record Call(Scope scope, List<Expression> arguments, JsonNode in, PathOutput output) {

        /** Goes on with each value of an argument. */
        void argument(int index, Output next) throws JsonQueryException {
            arguments.get(index).apply(scope, in, next);
        }

        void emit(JsonNode result) throws JsonQueryException {
            output.emit(result, null);
        }
    }

    /** {@code 7 | link_to("users")}: the link to write; {@code null} clears. */
    private static void linkTo(Call call) throws JsonQueryException {
        call.argument(0, collection -> {
            ObjectNode link = JsonNodeFactory.instance.objectNode();
            link.set(
                    "href",
                    call.in.isNull()
                            ? NullNode.getInstance()
                            : JsonNodeFactory.instance.textNode(
                                    "/api/v3/" + collection.asText() + "/" + call.in.asText()));
            call.emit(link);
        });
    }

    /** {@code $arguments | time_entry($today)}: what log_time calls so, as it is written. */
    private static void timeEntry(Call call) throws JsonQueryException {
        call.argument(0, today -> call.emit(TimeEntryPayload.of(call.in, today.asText())));
    }

    /** {@code $before | changed($after)}: each member that differs, as {@code [before, after]}. */
    private static void changed(Call call) throws JsonQueryException {
        call.argument(0, after -> {
            Set<String> members = new LinkedHashSet<>();
            call.in.fieldNames().forEachRemaining(members::add);
            after.fieldNames().forEachRemaining(members::add);
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            for (String member : members) {
                JsonNode was = member(call.in, member);
                JsonNode is = member(after, member);
                // 2 and 2.0 are the same
                boolean same = was.isNumber() && is.isNumber()
                        ? was.decimalValue().compareTo(is.decimalValue()) == 0
                        : was.equals(is);
                if (!same) {
                    changed.putArray(member).add(was).add(is);
                }
            }
            call.emit(changed);
        });
    }

    private static JsonNode member(JsonNode object, String name) {
        return object.hasNonNull(name) ? object.get(name) : NullNode.getInstance();
    }

    /** {@code named("project")}: what the argument of that name means, in words; nothing when it was not given. */
    private static void named(Call call) throws JsonQueryException {
        call.argument(0, argument -> {
            JsonNode given = call.scope.getValue("arguments").path(argument.asText());
            if (given.isMissingNode() || given.isNull()) {
                return;
            }
            JsonNode resolved = call.scope.getValue("resolved").path(argument.asText());
            call.emit(JsonNodeFactory.instance.textNode(
                    given.isArray() ? anyOf(given, resolved) : words(given, resolved)));
        });
    }

    private static String anyOf(JsonNode given, JsonNode resolved) {
        return IntStream.range(0, given.size())
                .mapToObj(index -> words(given.path(index), resolved.path(index)))
                .collect(Collectors.joining(" or "));
    }

    private static String words(JsonNode given, JsonNode resolved) {
        String name = resolved.path("name").asText("#" + given.asText());
        String matched = resolved.path("matched").asText("");
        return matched.isEmpty() ? name : name + " (found " + matched + ")";
    }

    /**
     * {@code filter("project"; "="; .project)}: one filter of API v3. Nothing when the value is null; without a value for operators that
     * take none.
     */
    private static void filter(Call call) throws JsonQueryException {
        call.argument(
                0,
                name -> call.argument(1, operator -> {
                    ObjectNode filter = JsonNodeFactory.instance.objectNode();
                    filter.putObject(name.asText())
                            .put("operator", operator.asText())
                            .putArray("values");
                    if (call.arguments.size() == 2) {
                        call.emit(filter);
                        return;
                    }
                    call.argument(2, value -> {
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
                        call.emit(filled);
                    });
                }));
    }

    /** {@code $today | plus_days(7)}: the day that many days later. */
    private static void plusDays(Call call) throws JsonQueryException {
        call.argument(0, days -> {
            LocalDate day = LocalDate.parse(call.in.asText()).plusDays(days.asLong());
            call.emit(JsonNodeFactory.instance.textNode(day.toString()));
        });
    }

    /** {@code .startDate | days_to(.dueDate)}: the calendar days from one day to another. */
    private static void daysTo(Call call) throws JsonQueryException {
        call.argument(0, day -> {
            long days = ChronoUnit.DAYS.between(LocalDate.parse(call.in.asText()), LocalDate.parse(day.asText()));
            call.emit(JsonNodeFactory.instance.numberNode((int) days));
        });
    }

    /** {@code .remindAt | in_zone("Europe/Berlin")}: a moment, written for a time zone or from one. */
    private static void zoned(Call call, BinaryOperator<String> conversion) throws JsonQueryException {
        call.argument(
                0,
                zone -> call.emit(
                        JsonNodeFactory.instance.textNode(conversion.apply(call.in.asText(), zone.asText()))));
    }

    /** {@code .total | more($page; $size)}: how to get the next page, {@code page: 3}; null when there is none. */
    private static void more(Call call) throws JsonQueryException {
        call.argument(
                0,
                page -> call.argument(1, size -> {
                    boolean rest = page.longValue() * size.longValue() < call.in.longValue();
                    call.emit(
                            rest
                                    ? JsonNodeFactory.instance.textNode("page: " + (page.longValue() + 1))
                                    : NullNode.getInstance());
                }));
    }
}
