package org.openprojectmcp.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.sandbox.faults.PathPattern;

/** Fault rules as JSON. */
final class FaultRules {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String EVERYTHING = "/api/v3/**";
    private static final String MILLISECONDS = "milliseconds";
    private static final String RETRY_AFTER = "retryAfter";
    private static final Set<String> MEMBERS =
            new TreeSet<>(Set.of("fault", "method", "path", "afterwards", "times", MILLISECONDS, RETRY_AFTER));

    private FaultRules() {}

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException with one line that says what is wrong and what is allowed
     */
    static FaultRule read(String text) {
        var json = object(text);
        json.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException(name + " is unknown; a rule has " + String.join(", ", MEMBERS));
            }
        });
        var path = json.path("path");
        require(path.isMissingNode() || path.isTextual(), "path must be a text");
        var method = json.path("method");
        require(method.isMissingNode() || method.isTextual(), "method must be a text");
        var afterwards = json.path("afterwards");
        require(afterwards.isMissingNode() || afterwards.isBoolean(), "afterwards must be true or false");
        var times = integer(json, "times");
        return new FaultRule(
                0,
                method.isTextual() ? method.asText() : null,
                new PathPattern(path.asText(EVERYTHING)),
                fault(json),
                afterwards.asBoolean(),
                times == null ? 1 : times);
    }

    /** Writes the rules of a plan. */
    static ObjectNode write(List<FaultRule> rules) {
        var document = JsonNodeFactory.instance.objectNode();
        var array = document.putArray("rules");
        rules.forEach(rule -> array.add(write(rule)));
        return document;
    }

    /** Writes a rule. */
    static ObjectNode write(FaultRule rule) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", rule.id())
                .put("fault", rule.fault().word());
        if (rule.fault() instanceof Fault.Latency latency) {
            json.put(MILLISECONDS, latency.delay().toMillis());
        }
        if (rule.fault() instanceof Fault.TooManyRequests limit && limit.retryAfter() != null) {
            json.put(RETRY_AFTER, limit.retryAfter());
        }
        if (rule.method() != null) {
            json.put("method", rule.method());
        }
        return json.put("path", rule.path().text())
                .put("afterwards", rule.afterwards())
                .put("times", rule.times());
    }

    private static JsonNode object(String text) {
        try {
            var json = JSON.readTree(text);
            require(json != null && json.isObject(), "a rule is a JSON object");
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
    }

    private static Fault fault(JsonNode json) {
        var word = json.path("fault").asText();
        var milliseconds = integer(json, MILLISECONDS);
        var retryAfter = integer(json, RETRY_AFTER);
        require(
                (milliseconds != null) == word.equals(Fault.Latency.WORD),
                MILLISECONDS + " is needed for latency and fits no other fault");
        require(
                retryAfter == null || word.equals(Fault.TooManyRequests.WORD),
                RETRY_AFTER + " fits " + Fault.TooManyRequests.WORD + " alone");
        if (milliseconds != null) {
            return new Fault.Latency(Duration.ofMillis(milliseconds));
        }
        if (word.equals(Fault.TooManyRequests.WORD)) {
            return new Fault.TooManyRequests(retryAfter);
        }
        return Arrays.stream(Fault.Plain.values())
                .filter(plain -> plain.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault must be one of " + words()));
    }

    private static String words() {
        return Stream.concat(
                        Stream.of(Fault.Latency.WORD, Fault.TooManyRequests.WORD),
                        Arrays.stream(Fault.Plain.values()).map(Fault.Plain::word))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Integer integer(JsonNode json, String name) {
        var value = json.path(name);
        require(
                value.isMissingNode() || value.canConvertToInt() && value.isIntegralNumber(),
                name + " must be a whole number");
        return value.isMissingNode() ? null : (Integer) value.asInt();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
