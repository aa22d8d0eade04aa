package org.openprojectmcp.tool.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {

    private static final String FILE = "tools/demo/get_it.camel.yaml";

    /** Right in every respect; the tables below change one thing each. */
    private static final String GOOD =
            """
            # One tool, one file: routes/README.md
            - route:
                id: get_it
                description: |-
                  Get it.
                group: demo
                from:
                  uri: ai-tool:get_it
                  parameters:
                    title: Get it
                    readOnlyHint: true
                    destructiveHint: false
                    idempotentHint: true
                    openWorldHint: false
                    argSchema: |-
                      {"type": "object",
                       "required": ["id"],
                       "properties": {
                         "id": {"type": "integer", "description": "Which one"}}}
                    outputSchema: |-
                      {"type": "object"}
                  steps:
                    - setHeader:
                        name: OpenProjectPath
                        expression:
                          constant:
                            expression: /work_packages/{id}
                    - to:
                        id: get_it-fetch
                        uri: direct:openproject
            """;

    @TempDir
    private static Path folder = Path.of("");

    @Test
    void aGoodFileHasNoFindings() {
        assertThat(lint(FILE, GOOD)).isEmpty();
    }

    @Test
    void iconsMayBeAddressesOrThePicturesThemselves() {
        String icons = "[{\"src\": \"https://example.org/a.png\", \"mimeType\": \"image/png\", \"sizes\": [\"48x48\"]},"
                + " {\"src\": \"data:image/svg+xml;base64,PHN2Zy8+\", \"sizes\": [\"any\"], \"theme\": \"light\"}]";

        assertThat(lint(FILE, GOOD.replace("title: Get it", "title: Get it\n        icons: '" + icons + "'")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"identity", "descriptors", "schemas", "form", "safety", "addresses"})
    void aFaultIsFoundWithItsLine(String rule, String part, String instead, int line) {
        assertThat(GOOD).contains(part);

        List<Finding> findings = lint(FILE, GOOD.replace(part, instead));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(rule))
                .isNotEmpty()
                .first()
                .satisfies(finding -> {
                    assertThat(finding.position().line()).isEqualTo(line);
                    assertThat(finding.toString()).startsWith(FILE + ":" + line + ":");
                    assertThat(finding.remedy()).isNotBlank();
                });
    }

    @Test
    void theAddressOfAResourceIsNoHost() {
        assertThat(lint(FILE, GOOD.replace("/work_packages/{id}", "openproject://work-package/5")))
                .isEmpty();
    }

    static Stream<Arguments> identity() {
        return Stream.of(
                fault("yaml", "group: demo", "group: [demo", 7),
                fault("id-is-stem", "id: get_it\n", "id: got_it\n", 3),
                fault("route-id", "id: get_it\n    description", "description", 3),
                fault("name-is-stem", "ai-tool:get_it", "ai-tool:got_it", 8),
                fault("scheme-is-folder", "ai-tool:get_it", "ai-prompt:get_it", 8),
                fault("group-is-folder", "group: demo", "group: other", 6),
                fault("description", "    description: |-\n      Get it.\n", "", 3),
                fault("one-route", GOOD, GOOD + GOOD.substring(GOOD.indexOf("- route")), 32));
    }

    static Stream<Arguments> descriptors() {
        return Stream.of(
                fault("option-title", "title: Get it", "", 8),
                fault("option-openWorldHint", "openWorldHint: false", "", 8),
                fault("option-readOnlyHint", "readOnlyHint: true", "readOnlyHint: maybe", 11),
                fault("option-titel", "title: Get it", "titel: Get it", 10),
                fault("option-argSchema", "\"required\": [\"id\"],", "\"required\": [\"id\"", 18),
                fault("option-argSchema", "\"required\": [\"id\"]", "\"required\": [\"other\"]", 16),
                fault("option-argSchema", "\"id\": {\"type\"", "\"CamelHttpPath\": {\"type\"", 16),
                fault("option-argSchema", "\"id\": {\"type\"", "\"openProjectPath\": {\"type\"", 16),
                fault("option-argSchema", "\"description\": \"Which one\"", "\"x-openproject\": \"nothing\"", 16),
                fault("option-outputSchema", "|-\n          {\"type\": \"object\"}", "schemas/none.json", 20),
                fault(
                        "option-aliases",
                        "title: Get it",
                        "title: Get it\n        aliases: '{\"old\": {\"renam\": {}}}'",
                        11),
                icons("{}"),
                icons("[{}]"),
                icons("[{\"src\": \"http://example.org/a.png\"}]"),
                icons("[{\"src\": \"javascript:alert(1)\"}]"),
                icons("[{\"src\": \"data:text/html;base64,AAAA\"}]"),
                icons("[{\"src\": \"data:image/png;base64," + "A".repeat(9_000) + "\"}]"),
                icons("[{\"src\": \"https://example.org/a.png\", \"sizes\": [\"big\"]}]"),
                icons("[{\"src\": \"https://example.org/a.png\", \"colour\": \"red\"}]"));
    }

    private static Arguments icons(String icons) {
        return fault("option-icons", "title: Get it", "title: Get it\n        icons: '" + icons + "'", 11);
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                fault("no-root-combinator", "\"required\": [\"id\"]", "\"anyOf\": [{\"required\": [\"id\"]}]", 17),
                fault(
                        "no-reference",
                        "{\"type\": \"integer\", \"description\": \"Which one\"}",
                        "{\"$ref\": \"#/$defs/id\"}",
                        19),
                fault("output-object", "{\"type\": \"object\"}\n", "{\"properties\": {}}\n", 20),
                fault("argument-description", ", \"description\": \"Which one\"", "", 19),
                fault("json-schema", "\"type\": \"integer\"", "\"type\": \"whole\"", 15));
    }

    static Stream<Arguments> form() {
        return Stream.of(
                fault("only-routes", "- route:", "- beans: []\n- route:", 2),
                fault("key-twice", "group: demo", "group: demo\n    group: demo", 7),
                fault(
                        "long-form",
                        "- to:\n            id: get_it-fetch\n            uri: direct:openproject",
                        "- to: direct:openproject",
                        28),
                fault(
                        "long-form",
                        "constant:\n                expression: /work_packages/{id}",
                        "constant: /work_packages/{id}",
                        26),
                fault(
                        "long-form",
                        "expression:\n              constant:\n                expression: /work_packages/{id}",
                        "constant: /x",
                        25),
                fault("step-id", "id: get_it-fetch", "id: to-2812", 29),
                fault("step-id", "id: get_it-fetch\n            ", "", 28),
                fault("has-steps", GOOD.substring(GOOD.indexOf("    - setHeader")), "      []\n", 8),
                fault(
                        "camel-schema",
                        "uri: direct:openproject",
                        "uri: direct:openproject\n            colour: red",
                        29));
    }

    static Stream<Arguments> safety() {
        return Stream.of(
                fault("no-dynamic-step", "- to:", "- toD:", 28),
                fault("no-dynamic-step", "- to:", "- recipientList:", 28),
                fault("no-dynamic-uri", "direct:openproject", "direct:${header.id}", 30),
                fault("no-dynamic-name", "name: OpenProjectPath", "name: '${header.id}'", 24),
                fault("no-camel-header", "name: OpenProjectPath", "name: CamelHttpPath", 24),
                fault("constant-path", "constant:", "simple:", 26),
                fault("language", "constant:", "groovy:", 27),
                fault(
                        "simple-reads-only",
                        "constant:\n                expression: /work_packages/{id}",
                        "simple:\n                expression: ${bean:x?method=${header.id}}",
                        27),
                fault(
                        "no-environment",
                        "constant:\n                expression: /work_packages/{id}",
                        "jq:\n                expression: $ENV.OPENPROJECT_API_KEY",
                        27),
                fault("no-resource", "/work_packages/{id}", "resource:file:/etc/passwd", 27),
                fault(
                        "plain-method",
                        "constant:\n                expression: /work_packages/{id}",
                        "method:\n                ref: x\n                method: run(${header.id})",
                        28),
                fault("no-error-handling", "group: demo", "group: demo\n    errorHandler: {}", 7));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                fault("uri-split", "uri: direct:openproject", "uri: direct:openproject?timeout=5", 30),
                fault("no-literal-host", "uri: direct:openproject", "uri: https://example.org/api", 30),
                fault("no-literal-host", "/work_packages/{id}", "https://example.org/x", 27),
                fault("no-secret", "name: OpenProjectPath", "name: Authorization", 24),
                fault("no-secret", "/work_packages/{id}", "opapi-0123456789abcdef", 27));
    }

    private static Arguments fault(String rule, String part, String instead, int line) {
        return Arguments.of(rule, part, instead, line);
    }

    private static List<Finding> lint(String file, String text) {
        return LintCommand.findings(folder, Map.of(file, text), Set.of());
    }
}
