package org.openprojectmcp.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.openprojectmcp.sandbox.profile.Profile;

/**
 * The settings of a running server, validated. Immutable; printing it shows no secret.
 *
 * @param openProjectUrl absent: the embedded sandbox
 * @param apiKey the key of shared mode
 * @param sandboxVersion which OpenProject the embedded sandbox is
 * @param secret what the server signs with; absent: to be made from the other secrets
 */
public record Settings(
        Optional<URI> openProjectUrl,
        Optional<Secret> apiKey,
        Optional<String> hostHeader,
        Optional<Path> caFile,
        Profile sandboxVersion,
        String host,
        int port,
        int statusPort,
        Path routes,
        LogLevel logLevel,
        Reply reply,
        Confirm confirm,
        Auth auth,
        Optional<Secret> accessToken,
        Optional<Secret> secret) {

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

    /** Whether the server runs on its embedded sandbox. */
    public boolean sandbox() {
        return openProjectUrl.isEmpty();
    }

    /** Whether others than this machine can reach the server. */
    public boolean reachableForOthers() {
        return !(host.equals("localhost") || host.startsWith("127.") || host.equals("::1"));
    }
}
