package org.openprojectmcp.status.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The style, scripts and pictures of the page. Each is read when it is first asked for, and kept. Thread-safe. */
final class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.(css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    private record Asset(Buffer content, String tag) {}

    /** Answers with the file that the path parameter {@code name} names; browsers ask each time whether it has changed. */
    void answer(RoutingContext ctx) {
        String name = ctx.pathParam("name");
        Asset asset = NAME.matcher(name).matches() ? read.computeIfAbsent(name, Assets::read) : null;
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

    private static @Nullable Asset read(String name) {
        try (InputStream file = Resources.find(name)) {
            if (file == null) {
                return null;
            }
            byte[] bytes = file.readAllBytes();
            return new Asset(Buffer.buffer(bytes), "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
