package org.openprojectmcp.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.webhooks.Webhook;

/**
 * The settings of a running server, validated. Immutable; printing it shows no secret.
 *
 * @param openProjectUrl absent: the embedded sandbox
 * @param apiKey the key of shared mode
 * @param demo what the embedded sandbox holds
 * @param routesOverlay whose files are used besides those of {@code routes} and in the place of those of the same path; may not exist yet
 * @param uploadFolder absent: callers send the files that are uploaded
 * @param downloadHosts other hosts that attachments may be fetched from, in small letters
 * @param secret what the server signs with; absent: to be made from the other secrets
 * @param externalPort where clients find the MCP port; absent: at the port itself
 * @param shown all of them, as anybody may see them
 */
public record Settings(
        Optional<URI> openProjectUrl,
        Optional<Secret> apiKey,
        Optional<String> hostHeader,
        Optional<Path> caFile,
        Demo demo,
        String host,
        int port,
        int statusPort,
        Path routes,
        Optional<Path> routesOverlay,
        LogLevel logLevel,
        Reply reply,
        Confirm confirm,
        Auth auth,
        Tools tools,
        Optional<Path> uploadFolder,
        List<String> downloadHosts,
        Optional<Secret> accessToken,
        Optional<Secret> secret,
        OptionalInt externalPort,
        List<ShownSetting> shown) {

    /**
     * What the embedded sandbox holds, and how its calls can be repeated.
     *
     * @param workPackages how many there are at least; absent: those of the demo data
     * @param clock tells what time it is there
     * @param seed absent: other keys at each start
     * @param language of messages and demo data
     * @param webhook who is told what happens
     * @param version which OpenProject it answers as
     */
    public record Demo(
            OptionalInt workPackages,
            Clock clock,
            OptionalLong seed,
            Language language,
            Optional<Webhook> webhook,
            Profile version) {}

    /** How much is logged. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** How calls are answered when a client accepts both JSON and an event stream. */
    public enum Reply {
        /** Tool calls over an event stream, everything else as JSON unless there are notifications to send. */
        AUTO,
        /** As JSON wherever the protocol allows it; progress is then not sent. */
        JSON
    }

    /** Which tools are confirmed before they write. */
    public enum Confirm {
        OFF,
        /** Those that destroy or overwrite. */
        DESTRUCTIVE,
        /** Every tool that writes. */
        ALL
    }

    /** Whose key calls reach OpenProject with. */
    public enum Auth {
        /** All callers share the key of the settings. */
        SHARED,
        /** Each caller brings an own key. */
        PER_USER
    }

    /**
     * Which tools are offered. That the names are of something is checked when the route files are read.
     *
     * @param toolsets toolsets that are on
     * @param added single tools that are on, too
     * @param excluded tools that are off, whatever the others say
     * @param readOnly whether tools that write are off
     * @param readablePaths patterns of the paths of API v3 that callers may read as they are; empty for none
     */
    public record Tools(
            Set<String> toolsets,
            Set<String> added,
            Set<String> excluded,
            boolean readOnly,
            List<String> readablePaths) {

        public Tools {
            toolsets = Set.copyOf(toolsets);
            added = Set.copyOf(added);
            excluded = Set.copyOf(excluded);
            readablePaths = List.copyOf(readablePaths);
        }
    }

    /** Whether the server runs on its embedded sandbox. */
    public boolean sandbox() {
        return openProjectUrl.isEmpty();
    }

    /** Whether others than this machine can reach the server. */
    public boolean reachableForOthers() {
        return !(host.equals("localhost") || host.startsWith("127.") || host.equals("::1"));
    }
}
