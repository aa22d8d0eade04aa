package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client of 2026-07-28 that declares what it can be asked on each request. */
public final class ModernClient {

    private final Wire wire;
    private final String capabilities;
    private final List<String> ownHeaders;

    /**
     * @param capabilities those that it declares, as JSON
     * @param ownHeaders names and values in turn, for each message
     */
    public ModernClient(Wire wire, String capabilities, String... ownHeaders) {
        this.wire = wire;
        this.capabilities = capabilities;
        this.ownHeaders = List.of(ownHeaders);
    }

    /** Sends a request. */
    public HttpResponse<String> send(String method, String params) {
        ObjectNode all = (ObjectNode) Wire.json(params);
        ObjectNode meta = all.withObject("_meta");
        meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
        meta.set("io.modelcontextprotocol/clientCapabilities", Wire.json(capabilities));
        List<String> headers = new ArrayList<>(ownHeaders);
        headers.addAll(List.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method));
        String name = all.path("name").asText(all.path("uri").asText());
        if (!name.isEmpty()) {
            headers.addAll(List.of("Mcp-Name", name));
        }
        return wire.post(
                "/mcp",
                "{'jsonrpc':'2.0','id':1,'method':'" + method + "','params':" + all + "}",
                headers.toArray(String[]::new));
    }

    /** Sends a request again, with answers to what was asked. */
    public HttpResponse<String> again(String method, String params, @Nullable String state, String inputResponses) {
        ObjectNode all = (ObjectNode) Wire.json(params);
        all.set("inputResponses", Wire.json(inputResponses));
        if (state != null) {
            all.put("requestState", state);
        }
        return send(method, all.toString());
    }

    /** The result of a response. */
    public static JsonNode result(HttpResponse<String> response) {
        return Wire.body(response).path("result");
    }

    /** The state of a result that requires input. */
    public static String state(HttpResponse<String> response) {
        return result(response).path("requestState").asText();
    }
}
