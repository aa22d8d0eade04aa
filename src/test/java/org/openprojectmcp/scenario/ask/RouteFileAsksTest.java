package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openprojectmcp.testing.ModernClient.result;
import static org.openprojectmcp.testing.ModernClient.state;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.ModernClient;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** A tool file that logs with {@code mcp:log} and asks with {@code mcp:input}, in a running product and in both eras. */
@Timeout(240)
class RouteFileAsksTest {

    private static final String TOOL =
            """
            # One tool, one file: routes/README.md
            - route:
                id: greet_person
                description: |-
                  Greets the person at the client.
                group: demo
                from:
                  uri: ai-tool:greet_person
                  parameters:
                    title: Greet
                    readOnlyHint: true
                    destructiveHint: false
                    idempotentHint: true
                    openWorldHint: false
                    argSchema: |-
                      {"type": "object", "required": ["word"],
                       "properties": {"word": {"type": "string", "description": "How to greet"}}}
                  steps:
                    - to:
                        id: greet_person-log
                        uri: mcp:log
                        parameters:
                          level: notice
                          logger: greetings
                          message: "asking for ${header.word}"
                    - setBody:
                        expression:
                          constant:
                            expression: |-
                              {"who": {"method": "elicitation/create", "params": {
                                "message": "Who are you?",
                                "requestedSchema": {"type": "object", "required": ["name"],
                                  "properties": {"name": {"type": "string"}}}}}}
                    - to:
                        id: greet_person-ask
                        uri: mcp:input
                    - setBody:
                        expression:
                          jq:
                            expression: '$arguments.word + " " + .who.content.name'
            """;

    @TempDir
    static Path folder;

    @AutoClose
    private static WholeServer server;

    @BeforeAll
    static void aServerThatGetsOneToolMore() throws Exception {
        server = WholeServer.start(folder.resolve("routes"), "--toolsets", "all");
        Path file = server.routes().resolve("tools/demo/greet_person.camel.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TOOL);
        ModernClient anybody = new ModernClient(new Wire(server), "{}");
        await().until(() -> anybody.send("tools/list", "{}").body().contains("greet_person"));
    }

    @Test
    void theOfficialClientIsAskedOnTheStreamOfItsCall() {
        List<McpSchema.LoggingMessageNotification> logged = new CopyOnWriteArrayList<>();
        try (McpSyncClient client = SdkClient.of(server.base(), "/mcp")
                .capabilities(
                        McpSchema.ClientCapabilities.builder().elicitation().build())
                .elicitation(question -> new McpSchema.ElicitResult(
                        McpSchema.ElicitResult.Action.ACCEPT, Map.of("name", "Ada, asked: " + question.message())))
                .loggingConsumer(logged::add)
                .build()) {
            client.initialize();
            client.setLoggingLevel(McpSchema.LoggingLevel.NOTICE);

            McpSchema.CallToolResult result =
                    client.callTool(new McpSchema.CallToolRequest("greet_person", Map.of("word", "Hello")));

            assertThat(result.content())
                    .singleElement()
                    .isInstanceOfSatisfying(McpSchema.TextContent.class, text -> assertThat(text.text())
                            .isEqualTo("Hello Ada, asked: Who are you?"));
            await().until(() -> !logged.isEmpty());
            assertThat(logged).singleElement().satisfies(message -> {
                assertThat(message.level()).isEqualTo(McpSchema.LoggingLevel.NOTICE);
                assertThat(message.logger()).isEqualTo("greetings");
                assertThat(String.valueOf(message.data())).isEqualTo("asking for Hello");
            });
        }
    }

    @Test
    void aClientOf20260728RepeatsItsCallWithTheAnswer() {
        ModernClient client = new ModernClient(new Wire(server), "{'elicitation':{}}");
        String call = "{'name':'greet_person','arguments':{'word':'Hello'}}";

        HttpResponse<String> first = client.send("tools/call", call);
        HttpResponse<String> second =
                client.again("tools/call", call, state(first), "{'who':{'action':'accept','content':{'name':'Ada'}}}");

        assertThat(result(first).at("/inputRequests/who/params/message").asText())
                .isEqualTo("Who are you?");
        assertThat(result(second).at("/content/0/text").asText()).isEqualTo("Hello Ada");
    }

    @Test
    void aDestructiveCallIsConfirmedInTheCallItself() {
        Wire wire = new Wire(server);
        ModernClient program = new ModernClient(wire, "{}");
        String one = id(program, "create_work_package", "{'project':1,'subject':'One'}");
        String other = id(program, "create_work_package", "{'project':1,'subject':'Other'}");
        String relation =
                id(program, "create_relation", "{'work_package':" + one + ",'is':'blocks','other':" + other + "}");
        String delete = "{'name':'delete_relation','arguments':{'relation':" + relation + "}}";
        ModernClient client = new ModernClient(wire, "{'elicitation':{}}");

        HttpResponse<String> first = client.send("tools/call", delete);
        String key = result(first).path("inputRequests").fieldNames().next();
        HttpResponse<String> second =
                client.again("tools/call", delete, state(first), "{'" + key + "':{'action':'accept'}}");

        assertThat(result(first)
                        .path("inputRequests")
                        .path(key)
                        .at("/params/message")
                        .asText())
                .startsWith("Delete a relation?");
        assertThat(result(second).at("/structuredContent/removed").asText()).contains("blocks");
    }

    private static String id(ModernClient client, String tool, String arguments) {
        return result(client.send("tools/call", "{'name':'" + tool + "','arguments':" + arguments + "}"))
                .at("/structuredContent/id")
                .asText();
    }
}
