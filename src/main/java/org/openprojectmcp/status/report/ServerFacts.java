package org.openprojectmcp.status.report;

import java.time.Instant;
import java.util.List;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.config.ShownSetting;

/**
 * What does not change while a server runs. Holds no secret.
 *
 * @param started when its ports were open
 * @param externalPort where clients find the MCP port
 * @param loopback whether only this machine can reach it
 * @param accessToken whether callers must send one
 * @param openProjectUrl the address in use; for the sandbox its loopback address
 */
public record ServerFacts(
        String version,
        Instant started,
        int mcpPort,
        int externalPort,
        int statusPort,
        boolean loopback,
        boolean sandbox,
        Settings.Auth auth,
        boolean accessToken,
        String openProjectUrl,
        List<ShownSetting> settings) {

    public ServerFacts {
        settings = List.copyOf(settings);
    }

    /** Those of a server with these settings that has just started. */
    public static ServerFacts of(Settings settings, String version, String openProjectUrl) {
        return new ServerFacts(
                version,
                Instant.now(),
                settings.port(),
                settings.externalPort().orElse(settings.port()),
                settings.statusPort(),
                !settings.reachableForOthers(),
                settings.sandbox(),
                settings.auth(),
                settings.accessToken().isPresent(),
                openProjectUrl,
                settings.shown());
    }

    /** Whether whoever reaches the MCP port works with the server's own key. */
    boolean openToAll() {
        return !loopback && auth == Settings.Auth.SHARED && !accessToken;
    }
}
