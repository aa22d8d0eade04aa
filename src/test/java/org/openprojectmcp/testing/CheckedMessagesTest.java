package org.openprojectmcp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.tool.ToolResult;

class CheckedMessagesTest {

    @BeforeAll
    static void schemasAreHere() {
        assumeTrue(RevisionSchemas.of(ProtocolVersion.V2026_07_28).isPresent());
    }

    @Test
    void aResultThatItsRevisionDoesNotAllowFailsTheTestWhoseServerSentIt() {
        TestingServer server = TestingServer.start();
        server.catalog()
                .with(
                        "broken",
                        (arguments, context) -> new ToolResult.Content(JsonNodeFactory.instance
                                .arrayNode()
                                .add(JsonNodeFactory.instance.objectNode().put("type", "smell"))));

        new Wire(server).modern("tools/call", "{'name':'broken'}");

        assertThatThrownBy(server::close).isInstanceOf(AssertionError.class).hasMessageContaining("2026-07-28, sent");
    }

    @Test
    void aRequestMustBeValidWhenItIsAnsweredWithAResultAndMayBeAnythingWhenItIsRefused() {
        TestingServer server = TestingServer.start();
        Wire wire = new Wire(server);

        wire.post("/mcp", "{'jsonrpc':'2.0','id':1,'method':'no/such/method'}");
        wire.post("/mcp", "{'jsonrpc':'2.0','id':2,'method':'tools/call','params':{'name':3}}");
        assertThat(server.messages().checked()).isEqualTo(2);
        assertThat(server.messages().faults()).isEmpty();

        wire.post("/mcp", "{'jsonrpc':'2.0','id':3,'method':'ping','params':{'_meta':'none'}}");
        assertThat(server.messages().faults()).hasSize(1).allMatch(fault -> fault.contains("2025-03-26, accepted"));
        assertThatThrownBy(server::close).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaOfEachRevisionKnowsItsMethods(ProtocolVersion version) {
        RevisionSchemas schemas = RevisionSchemas.of(version).orElseThrow();

        assertThat(schemas.definitionOf("tools/call")).hasValue("CallToolRequest");
        assertThat(schemas.definitionOf("server/discover").isPresent()).isEqualTo(version.isModern());
        assertThat(schemas.faults("CallToolResult", Wire.json("{'content':[{'type':'text'}]}")))
                .isNotEmpty();
    }
}
