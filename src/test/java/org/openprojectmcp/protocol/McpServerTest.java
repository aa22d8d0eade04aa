package org.openprojectmcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.legacy.LegacyEra;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.protocol.modern.ModernEra;
import org.openprojectmcp.protocol.request.ClientLog;
import org.openprojectmcp.protocol.request.Dialogue;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.Peer;
import org.openprojectmcp.protocol.request.Progress;
import org.openprojectmcp.testing.FakeCatalog;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.choice.ToolSelection;

class McpServerTest {

    private static final ServerInfo INFO = new ServerInfo("testing", "Testing", "1.2.3", "Be kind.");
    private static final Era MODERN = new ModernEra(INFO);
    private static final Era LEGACY = new LegacyEra(ProtocolVersion.V2025_11_25);

    private final FakeCatalog catalog = new FakeCatalog();
    private final McpServer server = new McpServer(catalog, INFO, ServerKey.random());

    @Test
    void aStructuredResultIsSentAsJsonAndAsText() throws Exception {
        JsonNode result = result(McpMethod.TOOLS_CALL, LEGACY, "{'name':'echo','arguments':{'a':'ü'}}");

        assertThat(result)
                .isEqualTo(json("{'content':[{'type':'text','text':'{\\'a\\':\\'ü\\'}'}],"
                        + "'structuredContent':{'a':'ü'},'isError':false}"));
    }

    @Test
    void aCursorOfNullIsTheBeginningAsSomeClientsWriteIt() throws Exception {
        assertThat(result(McpMethod.TOOLS_LIST, LEGACY, "{'cursor':null}"))
                .isEqualTo(result(McpMethod.TOOLS_LIST, LEGACY, "{}"));
    }

    @Test
    void missingArgumentsAreNone() throws Exception {
        assertThat(result(McpMethod.TOOLS_CALL, LEGACY, "{'name':'echo'}").path("structuredContent"))
                .isEqualTo(json("{}"));
        assertThat(result(McpMethod.TOOLS_CALL, LEGACY, "{'name':'echo','arguments':null}")
                        .path("structuredContent"))
                .isEqualTo(json("{}"));
    }

    @Test
    void aNotificationIsNoRequestAndARequestNoNotification() throws Exception {
        assertThat(error(McpMethod.INITIALIZED, LEGACY, "{}").code()).isEqualTo(ErrorCode.METHOD_NOT_FOUND);

        AtomicInteger calls = new AtomicInteger();
        catalog.with("count", (arguments, context) -> new ToolResult.Text("call " + calls.incrementAndGet()));
        run(null, McpMethod.TOOLS_CALL, LEGACY, "{'name':'count'}");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aToolErrorIsAResult() throws Exception {
        catalog.with("refuse", (arguments, context) -> new ToolResult.Failed("Say which project."));

        assertThat(result(McpMethod.TOOLS_CALL, LEGACY, "{'name':'refuse'}"))
                .isEqualTo(json("{'content':[{'type':'text','text':'Say which project.'}],'isError':true}"));
    }

    @Test
    void anUnknownToolIsAnErrorThatNamesTheNearest() throws Exception {
        McpError error = error(McpMethod.TOOLS_CALL, MODERN, "{'name':'ecko'}");

        assertThat(error.code()).isEqualTo(ErrorCode.INVALID_PARAMS);
        assertThat(error.httpStatus()).isEqualTo(200);
        assertThat(error.message()).isEqualTo("Unknown tool: ecko. Did you mean echo?");
    }

    @Test
    void argumentsThatAreNoObjectAreRefused() throws Exception {
        assertThat(error(McpMethod.TOOLS_CALL, LEGACY, "{'name':'echo','arguments':[]}")
                        .code())
                .isEqualTo(ErrorCode.INVALID_PARAMS);
        assertThat(error(McpMethod.TOOLS_CALL, LEGACY, "{}").message()).contains("params.name");
    }

    @Test
    void anUnknownResourceHasTheCodeOfItsEra() throws Exception {
        McpError modern = error(McpMethod.RESOURCES_READ, MODERN, "{'uri':'test://none'}");
        McpError legacy = error(McpMethod.RESOURCES_READ, LEGACY, "{'uri':'test://none'}");

        assertThat(modern.code().code()).isEqualTo(-32602);
        assertThat(modern.data()).isEqualTo(json("{'uri':'test://none'}"));
        assertThat(legacy.code().code()).isEqualTo(-32002);
        assertThat(legacy.data()).isEqualTo(json("{'uri':'test://none'}"));
    }

    @Test
    void aResourceIsReadForTheCallerAlone() throws Exception {
        JsonNode result = result(McpMethod.RESOURCES_READ, MODERN, "{'uri':'test://greeting'}");

        assertThat(result.path("contents"))
                .isEqualTo(json("[{'uri':'test://greeting','mimeType':'text/plain','text':'hello'}]"));
        assertThat(result.path("cacheScope").asText()).isEqualTo("private");
        assertThat(result.path("ttlMs").asInt(-1)).isZero();
    }

    @Test
    void aPromptWithoutItsArgumentIsRefused() throws Exception {
        assertThat(error(McpMethod.PROMPTS_GET, LEGACY, "{'name':'greet'}").message())
                .isEqualTo("The argument who is required.");
        assertThat(error(McpMethod.PROMPTS_GET, LEGACY, "{'name':'greet','arguments':{'who':1}}")
                        .message())
                .contains("is a string");
        assertThat(result(McpMethod.PROMPTS_GET, LEGACY, "{'name':'greet','arguments':{'who':'you'}}")
                        .at("/messages/0/content/text")
                        .asText())
                .isEqualTo("Hello you");
    }

    @Test
    void modernResultsSayHowTheyEndedAndWhoMadeThem() throws Exception {
        JsonNode result = result(McpMethod.TOOLS_LIST, MODERN, "{}");

        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.path("cacheScope").asText()).isEqualTo("public");
        assertThat(result.path("ttlMs").asLong()).isPositive();
        assertThat(result.at("/_meta/io.modelcontextprotocol~1serverInfo/version")
                        .asText())
                .isEqualTo("1.2.3");
    }

    @Test
    void legacyResultsHaveTheirMembersOnly() throws Exception {
        assertThat(result(McpMethod.TOOLS_LIST, LEGACY, "{}").fieldNames())
                .toIterable()
                .containsExactly("tools");
    }

    @Test
    void aListIsNewAfterAChange() throws Exception {
        assertThat(result(McpMethod.TOOLS_LIST, LEGACY, "{}").path("tools")).hasSize(1);

        catalog.with("added", (arguments, context) -> new ToolResult.Text("x"));

        assertThat(result(McpMethod.TOOLS_LIST, LEGACY, "{}").path("tools")).hasSize(2);
    }

    @Test
    void aCursorIsUnknownBecauseListsHaveOnePage() throws Exception {
        assertThat(error(McpMethod.TOOLS_LIST, LEGACY, "{'cursor':'x'}").code()).isEqualTo(ErrorCode.INVALID_PARAMS);
    }

    @Test
    void aMethodOfTheOtherEraDoesNotExist() throws Exception {
        McpError ping = error(McpMethod.PING, MODERN, "{}");
        McpError discover = error(McpMethod.SERVER_DISCOVER, LEGACY, "{}");

        assertThat(ping.code()).isEqualTo(ErrorCode.METHOD_NOT_FOUND);
        assertThat(ping.httpStatus()).isEqualTo(404);
        assertThat(discover.code()).isEqualTo(ErrorCode.METHOD_NOT_FOUND);
        assertThat(discover.httpStatus()).isEqualTo(200);
    }

    @Test
    void aFaultIsToldByAnIdAndNothingElse() throws Exception {
        catalog.with("broken", (arguments, context) -> {
            throw new IllegalStateException("secret internal detail");
        });

        McpError error = error(McpMethod.TOOLS_CALL, LEGACY, "{'name':'broken'}");

        assertThat(error.code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
        assertThat(error.message()).matches(".* under the id [0-9a-f]{8};.*").doesNotContain("secret");
    }

    private JsonNode result(McpMethod method, Era era, String params) throws IOException {
        McpOutcome.Success success = (McpOutcome.Success) run(method, era, params);
        byte[] response = JsonRpcWriter.result(era, IntNode.valueOf(1), success.result());
        return new ObjectMapper().readTree(response).path("result");
    }

    private McpError error(McpMethod method, Era era, String params) throws IOException {
        return ((McpOutcome.Failure) run(method, era, params)).error();
    }

    private McpOutcome run(McpMethod method, Era era, String params) throws IOException {
        return run(IntNode.valueOf(1), method, era, params);
    }

    private McpOutcome run(@Nullable JsonNode id, McpMethod method, Era era, String params) throws IOException {
        McpRequest request = new McpRequest(
                id,
                method.wireName(),
                (ObjectNode) json(params),
                era,
                new Peer("test", null, null),
                ToolSelection.EVERYTHING,
                Reply.NONE,
                new Cancellation(),
                new Progress(null, Reply.NONE),
                new ClientLog(null, Reply.NONE),
                Dialogue.NONE);
        return server.run(method, request);
    }

    private static JsonNode json(String text) throws IOException {
        String quoted = text.replace("\\'", "\u0001").replace('\'', '"').replace("\u0001", "\\\"");
        return new ObjectMapper().readTree(quoted);
    }
}
