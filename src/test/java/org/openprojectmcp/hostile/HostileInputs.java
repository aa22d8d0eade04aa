package org.openprojectmcp.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An endless row of HTTP requests, the same for the same seed. Each instance belongs to one thread. */
public final class HostileInputs {

    private static final List<String> ENDPOINTS = List.of("/", "/mcp", "/mcp", "/mcp/");
    private static final List<String> OTHER_PATHS = List.of(
            "/sse",
            "/messages",
            "/messages?session=",
            "/messages?session=%00&session=x",
            "/nowhere",
            "//",
            "/mcp/../mcp",
            "/%2e%2e/",
            "/mcp?%",
            "/" + "a".repeat(3_000),
            "*");
    private static final List<String> OTHER_METHODS =
            List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO");
    private static final List<String> CONTENT_TYPES = List.of(
            "text/plain", "", ";", "application/json;charset=\"", "application/json, text/html", "multipart/form-data");
    private static final List<String> ACCEPTS = List.of(
            "application/json, text/event-stream",
            "application/json, text/event-stream",
            "application/json",
            "text/event-stream",
            "*/*",
            "",
            ";q=,,",
            "image/png");
    private static final List<String> REVISIONS = List.of(
            "2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28", "2026-07-28", "", "soon", "\u00ff");
    private static final List<String> STRANGE = List.of(
            "Host: evil.example",
            "Origin: https://evil.example",
            "Origin: null",
            "Origin: http://[",
            "Authorization: Bearer",
            "Authorization: Basic !!!",
            "Mcp-Session-Id: " + "s".repeat(500),
            "Mcp-Session-Id: \u0001",
            "Last-Event-ID: -1",
            "Last-Event-ID: ../../..",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "Mcp-Param-X: =?base64?!?=",
            "traceparent: 00-zz",
            "X-Forwarded-For: " + "1.1.1.1,".repeat(50),
            "Cookie: a=b",
            "Range: bytes=0-",
            "Upgrade: websocket");

    private final Random random;
    private final JsonGrammar grammar;
    private final HostileMessages messages;

    /** @param tools names of tools that do no harm */
    public HostileInputs(long seed, List<String> tools) {
        random = new Random(seed);
        grammar = new JsonGrammar(random);
        messages = new HostileMessages(random, tools);
    }

    public HostileInput next() {
        HostileMessages.Message message = messages.next();
        boolean plain = random.nextInt(5) > 0;
        HostileInput input = plain ? plain(message) : strange(message);
        if (random.nextInt(50) > 0) {
            return input;
        }
        return new HostileInput(grammar.damaged(input.wire()), null, true);
    }

    /** A head that leads to the parser. */
    private HostileInput plain(HostileMessages.Message message) {
        String head = "POST " + pick(ENDPOINTS) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + protocol(message);
        return HostileInput.of(head, message.body(), message.id());
    }

    private HostileInput strange(HostileMessages.Message message) {
        String method = random.nextBoolean() ? "POST" : pick(OTHER_METHODS);
        String path = random.nextBoolean() ? pick(ENDPOINTS) : pick(OTHER_PATHS);
        String type = random.nextBoolean() ? "application/json" : pick(CONTENT_TYPES);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n")
                .append("Content-Type: " + type + "\r\n")
                .append(protocol(message));
        if (random.nextInt(10) > 0) {
            head.append("Host: 127.0.0.1\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(pick(STRANGE)).append("\r\n");
        }
        return HostileInput.of(head.toString(), message.body(), null);
    }

    private String protocol(HostileMessages.Message message) {
        StringBuilder head = new StringBuilder("Accept: " + pick(ACCEPTS) + "\r\n");
        if (message.revision() != null && random.nextInt(8) > 0) {
            header(head, "MCP-Protocol-Version", message.revision());
            header(head, "Mcp-Method", message.method());
            header(head, "Mcp-Name", name(message.method()));
        } else if (random.nextBoolean()) {
            header(head, "MCP-Protocol-Version", pick(REVISIONS));
        }
        return head.toString();
    }

    private static @Nullable String name(String method) {
        return switch (method) {
            case "tools/call" ->
                "=?base64?" + Base64.getEncoder().encodeToString("echo".getBytes(StandardCharsets.UTF_8)) + "?=";
            case "prompts/get" -> "greet";
            case "resources/read" -> "test://greeting";
            default -> null;
        };
    }

    /** Mostly adds the header as it should be. */
    private void header(StringBuilder head, String name, @Nullable String value) {
        if (value != null && random.nextInt(20) > 0) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
        if (random.nextInt(40) == 0) {
            head.append(name).append(": =?base64?").append(random.nextInt()).append("?=\r\n");
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
