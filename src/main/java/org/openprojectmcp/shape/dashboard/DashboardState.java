package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;

/** What a dashboard holds and where, to be compared: when it was saved does not count. Pure functions. */
final class DashboardState {

    private DashboardState() {}

    /** A short name for it. */
    static String of(JsonNode dashboard) {
        CRC32 sum = new CRC32();
        String held =
                dashboard.path("columnCount") + " " + dashboard.path("rowCount") + " " + dashboard.path("widgets");
        sum.update(held.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    /** Whether a dashboard has exactly the widgets that were sent, which have no ids yet when they are new. */
    static boolean holds(JsonNode sent, JsonNode dashboard) {
        List<String> wanted = shown(sent);
        return dashboard.path("widgets").isArray() && wanted.equals(shown(dashboard));
    }

    private static List<String> shown(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.path("widgets").spliterator(), false)
                .map(DashboardState::shows)
                .sorted()
                .toList();
    }

    private static String shows(JsonNode widget) {
        JsonNode options = widget.path("options");
        return String.join(
                "\n",
                widget.path("identifier").asText(),
                Area.of(widget).toString(),
                options.path("name").asText(""),
                options.path("queryId").asText(""),
                options.path("text").path("raw").asText(""));
    }
}
