package org.openprojectmcp.http.door;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.ToolHeaders;
import org.openprojectmcp.tool.choice.Chooser;

/** Takes the headers by which a client asks for fewer tools off a request. */
final class ToolHeaderReader {

    private ToolHeaderReader() {}

    static ToolHeaders read(HttpServerRequest http) {
        return new ToolHeaders(
                header(http, Chooser.CALLER.toolsets()),
                header(http, Chooser.CALLER.tools()),
                header(http, Chooser.CALLER.excluded()),
                header(http, Chooser.CALLER.readOnly()));
    }

    private static @Nullable String header(HttpServerRequest http, String name) {
        List<String> values = http.headers().getAll(name);
        return values.isEmpty() ? null : String.join(",", values);
    }
}
