package org.openprojectmcp.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** JSON-RPC messages of every revision, most of them wrong in one thing or another. Each instance belongs to one thread. */
public final class HostileMessages {

    private static final List<String> METHODS = List.of(
            "tools/call",
            "tools/call",
            "tools/call",
            "tools/list",
            "resources/list",
            "resources/templates/list",
            "resources/read",
            "prompts/list",
            "prompts/get",
            "initialize",
            "ping",
            "server/discover",
            "subscriptions/listen",
            "completion/complete",
            "logging/setLevel",
            "notifications/initialized",
            "notifications/cancelled",
            "no/such/method",
            "");
    private static final List<String> REVISIONS =
            List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28", "2026-07-28", "1900-01-01");

    private final Random random;
    private final JsonGrammar grammar;
    private final List<String> tools;
    private int ids;

    /** @param tools names of tools that do no harm */
    public HostileMessages(Random random, List<String> tools) {
        this.random = random;
        this.grammar = new JsonGrammar(random);
        this.tools = tools;
    }

    /**
     * A body.
     *
     * @param id as in {@link HostileInput}
     * @param method the method that it names, if it does
     * @param revision the revision that its envelope names, if it has one
     */
    public record Message(byte[] body, @Nullable String id, String method, @Nullable String revision) {}

    public Message next() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return new Message(grammar.rubbish(), null, "", null);
        }
        if (kind == 1) {
            return new Message(grammar.value().getBytes(UTF_8), null, "", null);
        }
        if (kind == 2) {
            return batch();
        }
        Message message = request();
        return kind < 6
                ? new Message(grammar.damaged(message.body()), null, message.method(), message.revision())
                : message;
    }

    private Message request() {
        String method = pick(METHODS);
        String revision = random.nextBoolean() ? pick(REVISIONS) : null;
        // an id that stands there once and is one, or something else, or none
        String id = random.nextInt(8) > 0 ? nextId() : null;
        List<String> members = new ArrayList<>();
        if (id != null) {
            members.add("\"id\":" + id);
        } else if (random.nextBoolean()) {
            members.add("\"id\":" + grammar.value());
        }
        add(members, "jsonrpc", "\"2.0\"");
        add(members, "method", '"' + method + '"');
        add(members, "params", params(method, revision));
        if (random.nextInt(10) == 0) {
            Collections.shuffle(members, random);
        }
        return new Message(object(members).getBytes(UTF_8), id, method, revision);
    }

    private Message batch() {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 120 : 5); i > 0; i--) {
            text.append(new String(request().body(), UTF_8)).append(i > 1 ? "," : "");
        }
        return new Message(text.append(']').toString().getBytes(UTF_8), null, "", null);
    }

    private String params(String method, @Nullable String revision) {
        List<String> members = new ArrayList<>();
        switch (method) {
            case "tools/call" -> {
                add(members, "name", '"' + pick(tools) + '"');
                add(members, "arguments", "{\"a\":" + grammar.value() + "}");
            }
            case "prompts/get", "completion/complete" -> {
                add(members, "name", "\"greet\"");
                add(members, "ref", "{\"type\":\"ref/prompt\",\"name\":\"greet\"}");
                add(members, "argument", "{\"name\":\"who\",\"value\":\"a\"}");
                add(members, "arguments", "{\"who\":\"you\"}");
            }
            case "resources/read" -> add(members, "uri", "\"test://greeting\"");
            case "initialize" -> {
                add(members, "protocolVersion", '"' + pick(REVISIONS) + '"');
                add(members, "capabilities", "{}");
                add(members, "clientInfo", "{\"name\":\"x\",\"version\":\"1\"}");
            }
            case "notifications/cancelled" -> add(members, "requestId", String.valueOf(random.nextInt(1 + ids)));
            case "subscriptions/listen" -> add(members, "notifications", "{\"toolsListChanged\":true}");
            case "logging/setLevel" -> add(members, "level", "\"debug\"");
            default -> add(members, "cursor", "\"x\"");
        }
        if (revision != null) {
            add(members, "_meta", meta(revision));
        } else if (random.nextInt(4) == 0) {
            add(members, "_meta", "{\"progressToken\":" + grammar.value() + "}");
        }
        return object(members);
    }

    private String meta(String revision) {
        List<String> members = new ArrayList<>();
        add(members, "io.modelcontextprotocol/protocolVersion", '"' + revision + '"');
        add(members, "io.modelcontextprotocol/clientCapabilities", "{\"elicitation\":{},\"sampling\":{},\"roots\":{}}");
        add(members, "progressToken", "7");
        return object(members);
    }

    /** Mostly adds the member; now and then leaves it out, gives it another value, or adds it twice. */
    private void add(List<String> members, String name, String value) {
        switch (random.nextInt(40)) {
            case 0 -> {}
            case 1, 2 -> members.add('"' + name + "\":" + grammar.value());
            case 3 -> members.addAll(List.of('"' + name + "\":" + value, '"' + name + "\":" + grammar.value()));
            default -> members.add('"' + name + "\":" + value);
        }
    }

    private String nextId() {
        ids++;
        return switch (random.nextInt(10)) {
            case 0 -> "\"id-" + ids + '"';
            case 1 -> "-" + ids;
            case 2 -> ids + "000000000000000000000000000000";
            default -> String.valueOf(ids);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String object(List<String> members) {
        return '{' + String.join(",", members) + '}';
    }
}
