package org.openprojectmcp.scenario.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** Icons are for the revisions that have them, 2025-11-25 and later. */
class IconsTest {

    private static final String ICONS =
            "[{'src':'data:image/png;base64,iVBORw0K','mimeType':'image/png','sizes':['48x48'],'theme':'dark'}]";

    @TempDir
    static Path folder;

    @AutoClose
    private static WholeServer server;

    private static Wire wire;

    @BeforeAll
    static void aServerWithAPromptThatHasAnIcon() throws Exception {
        Path prompts = Files.createDirectories(folder.resolve("routes/prompts"));
        Files.writeString(
                prompts.resolve("hello.camel.yaml"),
                """
                # One prompt, one file: routes/README.md
                - route:
                    id: hello
                    description: Says hello.
                    from:
                      uri: ai-prompt:hello
                      parameters:
                        title: Hello
                        icons: '%s'
                      steps:
                        - setBody:
                            expression:
                              constant:
                                expression: hello
                """
                        .formatted(ICONS.replace('\'', '"')));
        server = WholeServer.start(folder.resolve("routes"));
        wire = new Wire(server);
    }

    private static JsonNode legacy(String version, String method, String params) {
        String body = "{'jsonrpc':'2.0','id':1,'method':'" + method + "','params':" + params + "}";
        return Wire.body(wire.post("/mcp", body, "MCP-Protocol-Version", version))
                .path("result");
    }

    private static JsonNode modern(String method) {
        return Wire.body(wire.modern(method, "{}")).path("result");
    }

    private static JsonNode introduced(String version) {
        String params =
                "{'protocolVersion':'" + version + "','capabilities':{},'clientInfo':{'name':'c','version':'1'}}";
        return legacy(version, "initialize", params).path("serverInfo");
    }

    private static JsonNode hello(JsonNode list) {
        for (JsonNode prompt : list.path("prompts")) {
            if (prompt.path("name").asText().equals("hello")) {
                return prompt;
            }
        }
        throw new AssertionError("no prompt hello in " + list);
    }

    @Test
    void whatARouteFileSaysIsListedWhereTheRevisionHasIcons() {
        assertThat(hello(modern("prompts/list")).path("icons")).isEqualTo(Wire.json(ICONS));
        assertThat(hello(legacy("2025-11-25", "prompts/list", "{}")).path("icons"))
                .isEqualTo(Wire.json(ICONS));
        assertThat(hello(legacy("2025-06-18", "prompts/list", "{}")).has("icons"))
                .isFalse();
        assertThat(hello(modern("prompts/list")).path("icons")).isEqualTo(Wire.json(ICONS));
    }

    @Test
    void theServerShowsItselfWhereAClientMeetsItFirst() {
        String serverInfo = "/_meta/io.modelcontextprotocol~1serverInfo";
        JsonNode discovered = modern("server/discover").at(serverInfo);

        assertThat(introduced("2025-11-25")).isEqualTo(discovered);
        assertThat(discovered.path("description").asText()).isNotEmpty();
        assertThat(introduced("2025-06-18").has("icons")).isFalse();
        assertThat(introduced("2025-06-18").has("description")).isFalse();
        JsonNode besideAList = modern("resources/list").at(serverInfo);
        assertThat(besideAList.path("name")).isEqualTo(discovered.path("name"));
        assertThat(besideAList.has("icons")).isFalse();
    }

    @Test
    void theServersIconIsASmallPicture() {
        JsonNode icon = introduced("2025-11-25").at("/icons/0");

        assertThat(icon.path("mimeType").asText()).isEqualTo("image/svg+xml");
        assertThat(icon.at("/sizes/0").asText()).isEqualTo("any");
        assertThat(icon.path("src").asText())
                .startsWith("data:image/svg+xml;base64,")
                .hasSizeLessThan(2_000);
        String picture = new String(
                Base64.getDecoder().decode(icon.path("src").asText().split(",", 2)[1]), StandardCharsets.UTF_8);
        assertThat(picture).startsWith("<svg").endsWith("</svg>").doesNotContain("script");
    }
}
