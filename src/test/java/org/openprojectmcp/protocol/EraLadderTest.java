package org.openprojectmcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.message.ServerInfo;

/** The classification of requests as a table: what a body claims and headers say, and what comes of it. */
class EraLadderTest {

    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

    private final EraLadder ladder = new EraLadder(new ServerInfo("n", "t", "1", "i"));

    @ParameterizedTest(name = "{0}: claim {1}, version header {2}, Mcp-Method {3} -> {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // method, claim in _meta, MCP-Protocol-Version, Mcp-Method, outcome
                "tools/list,      -,          -,          -,          2025-03-26",
                "tools/list,      -,          2024-11-05, -,          2024-11-05",
                "tools/list,      -,          2025-11-25, -,          2025-11-25",
                "tools/list,      -,          2025-11-25, tools/list, 2025-11-25",
                "tools/list,      -,          -,          tools/list, 2025-03-26",
                "tools/list,      -,          1999-01-01, -,          400 -32600",
                "tools/list,      -,          2026-07-28, tools/list, 400 -32602",
                "tools/list,      2026-07-28, 2026-07-28, tools/list, 2026-07-28",
                "server/discover, 2026-07-28, 2026-07-28, server/discover, 2026-07-28",
                "tools/list,      2026-07-28, -,          tools/list, 400 -32020",
                "tools/list,      2026-07-28, 2025-11-25, tools/list, 400 -32020",
                "tools/list,      2026-07-28, 2026-07-28, -,          400 -32020",
                "tools/list,      2026-07-28, 2026-07-28, Tools/List, 400 -32020",
                "tools/list,      2099-01-01, 2099-01-01, tools/list, 400 -32022",
                "tools/list,      2099-01-01, 2026-07-28, tools/list, 400 -32020",
                "tools/list,      2099-01-01, 2099-01-01, other,      400 -32022",
                "tools/list,      2025-11-25, 2025-11-25, tools/list, 400 -32022",
                "initialize,      -,          -,          -,          2025-11-25",
                "initialize,      -,          2025-06-18, -,          2025-11-25",
                "initialize,      2025-11-25, -,          -,          2025-11-25",
                "initialize,      2026-07-28, 2026-07-28, initialize, 2026-07-28",
            })
    void aRequestIsReadInTheEraItClaims(
            String method,
            @Nullable String claim,
            @Nullable String versionHeader,
            @Nullable String methodHeader,
            String expected) {
        ObjectNode params = new ObjectMapper().createObjectNode();
        if (claim != null) {
            params.putObject("_meta").put(VERSION, claim).putObject(CAPABILITIES);
        }

        assertThat(outcome(method, params, new RequestHeaders(versionHeader, methodHeader, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "_meta {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'io.modelcontextprotocol/protocolVersion': '2026-07-28'} | 400 -32602",
                "{'io.modelcontextprotocol/protocolVersion': 7, 'io.modelcontextprotocol/clientCapabilities': {}} | 400 -32602",
                "{'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': []} | 400 -32602",
                "{'io.modelcontextprotocol/protocolVersion': '1', 'io.modelcontextprotocol/clientCapabilities': []} | 400 -32602",
                "{'io.modelcontextprotocol/clientCapabilities': {}} | 2025-03-26",
                "[] | 2025-03-26",
            })
    void anEnvelopeIsCheckedBeforeItsVersion(String meta, String expected) throws Exception {
        ObjectNode params = new ObjectMapper().createObjectNode();
        params.set("_meta", new ObjectMapper().readTree(meta.replace('\'', '"')));

        assertThat(outcome("tools/list", params, RequestHeaders.NONE)).isEqualTo(expected);
    }

    private String outcome(String method, ObjectNode params, RequestHeaders headers) {
        Request request = new Request(IntNode.valueOf(1), method, params);
        try {
            return ladder.eraOf(request, headers, ProtocolVersion.V2025_03_26)
                    .version()
                    .wireName();
        } catch (McpException e) {
            assertThat(e.id()).isEqualTo(request.id());
            return e.error().httpStatus() + " " + e.error().code().code();
        }
    }
}
