package org.openprojectmcp;

import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log of a server that has just started says to its administrator. */
final class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private static final String WAY_IN = "mcp://server";
    private static final String WAY_OUT = "direct://openproject";

    private Announcement() {}

    /** @param context with the routes that were loaded */
    static void of(Settings settings, Upstream upstream, int tools, CamelContext context) {
        if (settings.sandbox()) {
            demo(settings, upstream);
        }
        Options.warnings(settings).forEach(LOG::warn);
        missing(context)
                .forEach(uri -> LOG.warn(
                        "No route begins with {}, so that nothing gets {}: {} must hold a copy of the file that has it, or a link to it",
                        uri,
                        uri.equals(WAY_IN) ? "in" : "out",
                        settings.routes()));
        if (tools == 0) {
            LOG.warn(
                    "No tool is on: no file in {} has tags: default, or the settings leave all of them out (MCP_TOOLSETS is {})",
                    settings.routes(),
                    String.join(",", settings.tools().toolsets()));
        }
        LOG.info(
                "{} tools for MCP clients at http://{}:{}/, status at http://{}:{}/",
                tools,
                settings.host(),
                settings.port(),
                settings.host(),
                settings.statusPort());
    }

    private static void demo(Settings settings, Upstream upstream) {
        LOG.info(
                "No OPENPROJECT_URL is set: tools work on the embedded sandbox with its demo data, at {}",
                upstream.options().base());
        LOG.info(
                settings.auth() == Settings.Auth.PER_USER
                        ? "Callers send one of these keys as X-OpenProject-Api-Key; they open nothing but the demo data:"
                        : "Every call acts as {}. With MCP_AUTH=per-user callers act as whose key they send as"
                                + " X-OpenProject-Api-Key; these open nothing but the demo data:",
                DemoState.DEMO_LOGIN);
        upstream.demoUsers().forEach(user -> LOG.info("Demo key of {}", user));
    }

    /** What a routes folder needs and this one does not have. */
    static List<String> missing(CamelContext context) {
        List<String> origins = context.getRoutes().stream()
                .map(route -> route.getEndpoint().getEndpointUri())
                .toList();
        return Stream.of(WAY_IN, WAY_OUT).filter(uri -> !origins.contains(uri)).toList();
    }
}
