package org.openprojectmcp.http.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages of other sites out, also when they reach this machine under a name of their own (DNS rebinding).
 *
 * <p>A {@code Host} is accepted when it is a loopback name or a configured one; a server that is bound beyond loopback and has no
 * configured ones accepts any, because it cannot know its names. An {@code Origin}, which only browsers send, is accepted when its host
 * is a loopback name or when it is configured; {@code *} among the configured origins accepts all. Immutable.
 */
public final class HostGuard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String ANY = "*";

    private final boolean anyHost;
    private final Set<String> hosts;
    private final Set<String> origins;

    /**
     * @param loopback whether the server is bound to loopback
     * @param hosts host names, without port
     * @param origins origins as browsers write them, {@code https://app.example.com}, or {@code *}
     */
    public HostGuard(boolean loopback, Set<String> hosts, Set<String> origins) {
        this.anyHost = !loopback && hosts.isEmpty();
        this.hosts = lowerCase(hosts);
        this.origins = lowerCase(origins);
    }

    /** Why a request with these headers is refused; empty when it is not. */
    public Optional<String> refusal(@Nullable String host, @Nullable String origin) {
        if (!accepts(host)) {
            return Optional.of("This server does not answer to the name in the Host header.");
        }
        if (origin != null && !acceptsOrigin(origin)) {
            return Optional.of("Pages of this Origin may not use this server.");
        }
        return Optional.empty();
    }

    private boolean accepts(@Nullable String host) {
        if (anyHost) {
            return true;
        }
        if (host == null) {
            return false;
        }
        String name = withoutPort(host.toLowerCase(Locale.ROOT));
        return LOOPBACK.contains(name) || hosts.contains(name);
    }

    private boolean acceptsOrigin(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        if (origins.contains(ANY) || origins.contains(lower)) {
            return true;
        }
        try {
            String host = new URI(lower).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
