package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.WholeServer;

/** The status page over HTTP: what it consists of, in which language, and from whom it is kept. .ci/status-page looks at it in a browser. */
class StatusPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HTML = "text/html,application/xhtml+xml";

    @TempDir
    static Path folder;

    @AutoClose
    private static WholeServer server;

    @BeforeAll
    static void aServerOnItsSandbox() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
        await().until(() -> server.status("/health/ready").statusCode() == 200);
    }

    @Test
    void thePageHasItsFirstStateInItAndAllItsPartsAreThere() throws Exception {
        String page = server.status("/", "Accept", HTML).body();
        Pattern state = Pattern.compile("<script type=\"application/json\" id=\"state\">(.*)</script>");

        String json = state.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(JSON.readTree(json).path("openproject").path("connected").asBoolean())
                .isTrue();
        List<String> parts = Pattern.compile("(?:href|src)=\"(/assets/[a-z.]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(parts).contains("/assets/status.js", "/assets/status.css");
        for (String part : parts) {
            assertThat(server.status(part).statusCode()).as(part).isEqualTo(200);
        }
    }

    @Test
    void nothingInThePageComesFromElsewhereOrStandsInLine() throws Exception {
        HttpResponse<String> page = server.status("/", "Accept", HTML);

        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.body())
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("style=", "onclick=");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() throws Exception {
        HttpResponse<String> french = server.status("/", "Accept", HTML, "Accept-Language", "fr-FR,fr;q=0.9,en;q=0.8");

        assertThat(french.headers().firstValue("content-language")).contains("fr");
        assertThat(french.body()).contains("<html lang=\"fr\">", "Tout fonctionne", "bac à sable");
        assertThat(server.status("/?lang=en", "Accept", HTML, "Accept-Language", "fr")
                        .body())
                .contains("<html lang=\"en\">", "Everything works");
    }

    @Test
    void everyToolIsThereWithItsDescriptionArgumentsAndFile() throws Exception {
        JsonNode status = JSON.readTree(server.status("/status.json").body());

        JsonNode logTime = tool(status, "log_time");
        assertThat(logTime.path("description").asText()).contains("Log time");
        assertThat(logTime.path("file").asText()).isEqualTo("tools/time/log_time.camel.yaml");
        assertThat(logTime.path("on").asBoolean()).isTrue();
        assertThat(logTime.path("arguments"))
                .anySatisfy(argument -> assertThat(argument.toString()).contains("\"hours\"", "\"required\":true"));
        JsonNode off = tool(status, "delete_work_package");
        assertThat(off.path("on").asBoolean()).isFalse();
        assertThat(off.path("turn_on").asText()).contains("MCP_TOOLS=delete_work_package");
        assertThat(status.path("tools").size())
                .isEqualTo(status.path("mcp_tools").size()
                        + status.path("tools_off").asInt());
    }

    @Test
    void aPartThatHasNotChangedIsNotSentAgain() throws Exception {
        HttpResponse<String> style = server.status("/assets/status.css");
        String tag = style.headers().firstValue("etag").orElseThrow();

        assertThat(style.headers().firstValue("content-type")).contains("text/css; charset=utf-8");
        assertThat(server.status("/assets/status.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void everyStyleScriptAndPictureOfTheBuildIsToBeHad() throws Exception {
        Path folder = Path.of("src/main/resources/org/openprojectmcp/status");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{css,js,svg}")) {
            for (Path file : files) {
                assertThat(server.status("/assets/" + file.getFileName()).body())
                        .as(file.toString())
                        .isEqualTo(Files.readString(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status.html", "texts_en.properties", "none.css", "..%2Fstatus.html", "a/b.css"})
    void nothingElseIsToBeHad(String name) throws Exception {
        assertThat(server.status("/assets/" + name).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/status.json", "/events", "/assets/status.js"})
    void pagesOfOtherSitesAreKeptOut(String path) throws Exception {
        assertThat(server.status(path, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        int port = URI.create(server.statusBase()).getPort();
        try (RawConnection rebound = new RawConnection(port)) {
            rebound.send("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            assertThat(rebound.readUntil("\r\n")).contains("403");
        }
    }

    private static JsonNode tool(JsonNode status, String name) {
        for (JsonNode tool : status.path("tools")) {
            if (tool.path("name").asText().equals(name)) {
                return tool;
            }
        }
        throw new AssertionError("there is no tool " + name);
    }
}
