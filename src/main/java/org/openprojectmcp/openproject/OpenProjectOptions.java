package org.openprojectmcp.openproject;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where OpenProject is and how it is spoken to. Immutable.
 *
 * @param base the address people open in the browser, with the relative URL root if it has one: {@code https://host/openproject}
 * @param credentials the key of the settings; {@code null} when each caller brings an own one
 * @param hostHeader what the {@code Host} header says instead of the address's host
 * @param caFile certificates in PEM that are trusted in addition to those of the Java runtime
 */
public record OpenProjectOptions(
        URI base,
        @Nullable Credentials credentials,
        @Nullable String hostHeader,
        @Nullable Path caFile,
        Limits limits) {

    public OpenProjectOptions {
        String scheme = base.getScheme();
        if (base.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("not an http or https address with a host: " + base);
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("an address without user, query and fragment is expected");
        }
        base = URI.create(base.toString().replaceAll("/+$", ""));
    }

    /** The options of an OpenProject at {@code base} with the usual limits. */
    public static OpenProjectOptions of(URI base, @Nullable Credentials credentials) {
        return new OpenProjectOptions(base, credentials, null, null, Limits.DEFAULT);
    }

    /** The address of the API: {@code https://host/openproject/api/v3}. */
    public String api() {
        return base + "/api/v3";
    }

    /** What stands in front of {@code /api/v3} in the links of OpenProject's answers; empty when it runs at the root of its host. */
    public String root() {
        return base.getRawPath();
    }

    /**
     * How long is waited and how much is taken.
     *
     * @param connect for the connection to be made
     * @param lease for a free connection of the pool
     * @param response for the next bytes of an answer
     * @param total for a whole answer
     * @param retryAfter the longest pause asked for by OpenProject after which a request is repeated without being asked to
     * @param responseBytes the largest answer taken, unpacked
     * @param connections how many connections are kept at most
     */
    public record Limits(
            Duration connect,
            Duration lease,
            Duration response,
            Duration total,
            Duration retryAfter,
            long responseBytes,
            int connections) {

        public static final Limits DEFAULT = new Limits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(120),
                Duration.ofSeconds(5),
                20_000_000,
                1000);
    }
}
