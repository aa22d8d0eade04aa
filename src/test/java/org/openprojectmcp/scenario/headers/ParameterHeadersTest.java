package org.openprojectmcp.scenario.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** {@code Mcp-Param-}: what a gateway reads in the headers of a call is what the tool gets. The tool {@code deploy} has one for its region. */
class ParameterHeadersTest {

    @AutoClose
    private static TestingServer server;

    private static Wire wire;

    @BeforeAll
    static void start() {
        server = TestingServer.start();
        server.catalog().with("deploy", (arguments, context) -> new ToolResult.Structured(arguments));
        wire = new Wire(server);
    }

    private static HttpResponse<String> deploy(String region, String... headers) {
        return wire.modern("tools/call", "{'name':'deploy','arguments':{" + region + "}}", headers);
    }

    private static String wrapped(String text) {
        return "=?base64?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static void assertMismatch(HttpResponse<String> response, String word) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Wire.body(response).at("/error/code").asInt()).isEqualTo(-32020);
        assertThat(Wire.body(response).at("/error/message").asText())
                .contains("Mcp-Param-Region")
                .contains(word);
        assertThat(Wire.body(response).path("id").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'eu-west', eu-west",
                "'=?base64?', =?base64?",
                "42, 42",
                "42, 42.0",
                "1.5, 1.50",
                "-3, -3",
                "true, true",
                "'7', 7"
            })
    void aHeaderThatSaysTheSameIsAccepted(String argument, String header) {
        HttpResponse<String> response = deploy("'region':" + argument, "Mcp-Param-Region", header);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Wire.body(response).at("/result/structuredContent/region"))
                .isEqualTo(Wire.json("{'region':" + argument + "}").path("region"));
    }

    @Test
    void textBeyondAsciiComesInBase64() {
        assertThat(deploy("'region':'Köln'", "mcp-param-region", wrapped("Köln"))
                        .statusCode())
                .isEqualTo(200);
        assertMismatch(deploy("'region':'Köln'", "Mcp-Param-Region", wrapped("Bonn")), "differs");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'eu-west', eu-east",
                "'eu-west', EU-WEST",
                "'eu-west', \"\"",
                "42, 43",
                "42, forty-two",
                "42, 4e99999",
                "true, True",
                "['a'], a"
            })
    void aHeaderThatSaysSomethingElseIsRefused(String argument, String header) {
        assertMismatch(deploy("'region':" + argument, "Mcp-Param-Region", header), "differs");
    }

    @Test
    void anArgumentWithoutItsHeaderIsRefused() {
        assertMismatch(deploy("'region':'eu-west'"), "required");
    }

    @Test
    void aHeaderWithoutItsArgumentIsRefused() {
        assertMismatch(deploy("", "Mcp-Param-Region", "eu-west"), "does not have");
        assertMismatch(deploy("'region':null", "Mcp-Param-Region", "null"), "does not have");
    }

    @Test
    void neitherIsFine() {
        assertThat(deploy("").statusCode()).isEqualTo(200);
        assertThat(deploy("'region':null").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"=?base64?SGVsbG8?=", "=?base64?SGVs!G8=?=", "=?base64?/w==?="})
    void brokenBase64IsRefused(String header) {
        assertMismatch(deploy("'region':'Hello'", "Mcp-Param-Region", header), "Base64");
    }

    @Test
    void aHeaderSentTwiceIsRefusedSinceAGatewayMayReadEither() {
        assertMismatch(deploy("'region':'eu'", "Mcp-Param-Region", "eu", "Mcp-Param-Region", "us"), "differs");
    }

    @Test
    void headersThatNoArgumentAsksForAreIgnored() {
        assertThat(wire.modern("tools/call", "{'name':'echo','arguments':{'region':'a'}}", "Mcp-Param-Region", "b")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void olderRevisionsHaveNoSuchHeaders() {
        String body =
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'deploy','arguments':{'region':'a'}}}";

        assertThat(wire.post("/mcp", body, "MCP-Protocol-Version", "2025-11-25").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWebPageMaySendThem() {
        HttpResponse<String> preflight = wire.send(
                "OPTIONS",
                "/mcp",
                "Origin",
                "http://localhost:6274",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,mcp-param-region,x-other");

        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("mcp-param-region")
                .contains("Mcp-Name")
                .doesNotContain("x-other");
    }
}
