package org.openprojectmcp.http;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.door.CallExecutor;
import org.openprojectmcp.protocol.McpServer;

/**
 * What an operator decides about the MCP endpoint. The {@code mcp:} component takes it from the registry.
 *
 * @param heartbeat how often idle streams get a sign of life
 * @param secret what the server signs with; {@code null} for one that is made up and ends with the server
 * @param pageSize elements of a page of tools, resources, templates or prompts
 */
public record McpServerOptions(
        Access access,
        Limits limits,
        Settings.Reply replyMode,
        Duration heartbeat,
        @Nullable Secret secret,
        int pageSize) {

    /** For a server on loopback that anybody on the machine may use. */
    public static final McpServerOptions DEFAULT = new McpServerOptions(
            new Access(true, Set.of(), Set.of(), Settings.Auth.SHARED, null),
            Limits.DEFAULT,
            Settings.Reply.AUTO,
            Duration.ofSeconds(15));

    public McpServerOptions {
        if (pageSize < 1) {
            throw new IllegalArgumentException("a page has at least one element");
        }
    }

    /** With a secret that is made up, and the usual pages. */
    public McpServerOptions(Access access, Limits limits, Settings.Reply replyMode, Duration heartbeat) {
        this(access, limits, replyMode, heartbeat, null, McpServer.DEFAULT_PAGE_SIZE);
    }

    public McpServerOptions withSecret(Secret signing) {
        return new McpServerOptions(access, limits, replyMode, heartbeat, signing, pageSize);
    }

    public McpServerOptions withPageSize(int elements) {
        return new McpServerOptions(access, limits, replyMode, heartbeat, secret, elements);
    }

    /**
     * Who may use the endpoint.
     *
     * @param loopback whether the server is bound to loopback
     * @param allowedHosts names besides the loopback ones that the server answers to, without port
     * @param allowedOrigins web origins besides the loopback ones that may use the server; {@code *} for all
     * @param accessToken what callers must send in {@link Settings.Auth#SHARED}; {@code null} for nothing
     */
    public record Access(
            boolean loopback,
            Set<String> allowedHosts,
            Set<String> allowedOrigins,
            Settings.Auth authMode,
            @Nullable Secret accessToken) {}

    /**
     * How much at once.
     *
     * @param maxInFlight calls that run at the same time
     * @param maxWaiting calls that wait for their turn; more are refused with 503
     * @param maxStreams streams that stay open
     * @param maxBodyBytes size of a request; larger ones are refused with 413
     */
    public record Limits(int maxInFlight, int maxWaiting, int maxStreams, int maxBodyBytes) {

        /** Calls wait for OpenProject most of the time; where each costs a thread of the system, fewer run at once. */
        public static final Limits DEFAULT =
                new Limits(CallExecutor.hasVirtualThreads() ? 1_024 : 64, 1_024, 10_000, 4 << 20);
    }
}
