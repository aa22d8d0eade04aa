package org.openprojectmcp.status.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The style, scripts and pictures of the page. Immutable. */
final class Assets {

    private static final List<String> NAMES = List.of(
            "connect.js",
            "dom.js",
            "icon.svg",
            "lists.js",
            "live.js",
            "overview.js",
            "status.css",
            "status.js",
            "tools.js",
            "words.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Asset> byName;

    private record Asset(Buffer content, String tag) {}

    private Assets(Map<String, Asset> byName) {
        this.byName = byName;
    }

    /** Reads them all. */
    static Assets read() {
        Map<String, Asset> read = new LinkedHashMap<>();
        for (String name : NAMES) {
            byte[] bytes = Resources.bytes(name);
            read.put(name, new Asset(Buffer.buffer(bytes), "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\""));
        }
        return new Assets(read);
    }

    /** Answers with the file that the path parameter {@code name} names; browsers ask each time whether it has changed. */
    void answer(RoutingContext ctx) {
        String name = ctx.pathParam("name");
        Asset asset = byName.get(name);
        HttpServerResponse response = ctx.response();
        if (asset == null) {
            response.setStatusCode(404).end();
            return;
        }
        response.putHeader(HttpHeaders.ETAG, asset.tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (asset.tag.equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, TYPES.get(name.substring(name.indexOf('.') + 1)))
                    .end(asset.content);
        }
    }
}
