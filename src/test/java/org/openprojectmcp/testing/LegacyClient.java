package org.openprojectmcp.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client of a revision with a handshake, which names its revision and its session, if it got one, on each message. */
public final class LegacyClient {

    private static final String VERSION = "MCP-Protocol-Version";
    private static final String SESSION = "Mcp-Session-Id";

    private final Wire wire;
    private final String revision;
    private final HttpResponse<String> handshake;
    private final List<String> ownHeaders;

    private LegacyClient(Wire wire, String revision, HttpResponse<String> handshake, List<String> ownHeaders) {
        this.wire = wire;
        this.revision = revision;
        this.handshake = handshake;
        this.ownHeaders = ownHeaders;
    }

    /**
     * Shakes hands.
     *
     * @param capabilities those that it declares, as JSON
     * @param ownHeaders names and values in turn, for each message
     */
    public static LegacyClient connect(Wire wire, String revision, String capabilities, String... ownHeaders) {
        HttpResponse<String> handshake = wire.post(
                "/mcp",
                "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'" + revision
                        + "','capabilities':" + capabilities + ",'clientInfo':{'name':'c','version':'1'}}}",
                ownHeaders);
        return new LegacyClient(wire, revision, handshake, List.of(ownHeaders));
    }

    /** The same client in front of another server. */
    public LegacyClient at(Wire other) {
        return new LegacyClient(other, revision, handshake, ownHeaders);
    }

    public HttpResponse<String> handshake() {
        return handshake;
    }

    public Optional<String> session() {
        return handshake.headers().firstValue(SESSION);
    }

    public HttpResponse<String> post(String json) {
        return wire.post("/mcp", json, headers());
    }

    /** Posts a message and reads the reply as it comes. */
    public Events open(String json) {
        return wire.openPost("/mcp", json, headers());
    }

    /** Opens a stream with GET. */
    public Events openGet(String path) {
        return wire.openGet(path, headers());
    }

    /** Ends the session. */
    public HttpResponse<String> delete() {
        return wire.send("DELETE", "/mcp", headers());
    }

    private String[] headers() {
        List<String> headers = new ArrayList<>(ownHeaders);
        headers.addAll(List.of(VERSION, revision));
        session().ifPresent(id -> headers.addAll(List.of(SESSION, id)));
        return headers.toArray(String[]::new);
    }
}
