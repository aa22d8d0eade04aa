package org.openprojectmcp;

import org.openprojectmcp.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log of a server that has just started says to its administrator. */
final class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private Announcement() {}

    static void of(Settings settings, int tools) {
        if (settings.sandbox()) {
            LOG.info("No OPENPROJECT_URL is set: tools work on the embedded sandbox with its demo data");
        }
        Options.warnings(settings).forEach(LOG::warn);
        LOG.info(
                "{} tools for MCP clients at http://{}:{}/, status at http://{}:{}/",
                tools,
                settings.host(),
                settings.port(),
                settings.host(),
                settings.statusPort());
    }
}
