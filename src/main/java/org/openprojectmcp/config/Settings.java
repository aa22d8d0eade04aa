package org.openprojectmcp.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of a running server, validated. Immutable; printing it shows no secret.
 *
 * @param openProjectUrl absent: the embedded sandbox
 * @param apiKey the key of shared mode
 * @param secret what the server signs with; absent: to be made from the other secrets
 */
public record Settings(
        Optional<URI> openProjectUrl,
        Optional<Secret> apiKey,
        Optional<String> hostHeader,
        Optional<Path> caFile,
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

    /** How a tool call is answered. */
    public enum Reply {
        AUTO,
        JSON
    }

    /** Which calls are confirmed before they write. */
    public enum Confirm {
        OFF,
        DESTRUCTIVE,
        ALL
    }

    /** Whose key a call uses. */
    public enum Auth {
        SHARED,
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
