package org.openprojectmcp.status.traffic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openprojectmcp.protocol.request.ClientInfo;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;

/**
 * Which clients there were, at most {@value #MOST}: then the one that was not seen for longest makes room. Thread-safe; locks only when a
 * client is new.
 */
final class SeenClients {

    private static final int MOST = 100;
    private static final int MOST_TRAITS = 10_000;
    private static final ClientInfo UNNAMED = new ClientInfo("", "");

    private final Map<ClientInfo, SeenClient> clients = new ConcurrentHashMap<>();
    // Whose requests are whose, in revisions that say it in the handshake alone. By hash, since traits may hold a key.
    private final Map<Integer, SeenClient> byTraits = new ConcurrentHashMap<>();

    /** Counts a request; gives the client that it is of. */
    SeenClient see(McpMethod method, McpRequest request) {
        SeenClient client = clientOf(method, request);
        client.count(method, request);
        return client;
    }

    /** Those that were seen last come first. */
    List<ClientFigures> figures() {
        return clients.values().stream()
                .map(SeenClient::figures)
                .sorted(Comparator.comparing(ClientFigures::last).reversed())
                .toList();
    }

    private SeenClient clientOf(McpMethod method, McpRequest request) {
        int traits = request.peer().traits().hashCode();
        if (method == McpMethod.INITIALIZE) {
            SeenClient client = named(request);
            if (byTraits.size() >= MOST_TRAITS) {
                byTraits.clear();
            }
            byTraits.put(traits, client);
            return client;
        }
        if (request.era().version().isModern()) {
            return named(request);
        }
        SeenClient known = byTraits.get(traits);
        return known == null ? client(UNNAMED) : known;
    }

    private SeenClient named(McpRequest request) {
        return client(request.clientInfo()
                .map(info -> new ClientInfo(Shown.line(info.name()), Shown.line(info.version())))
                .orElse(UNNAMED));
    }

    private SeenClient client(ClientInfo info) {
        SeenClient known = clients.get(info);
        return known == null ? added(info) : known;
    }

    private synchronized SeenClient added(ClientInfo info) {
        if (clients.size() >= MOST) {
            clients.values().stream()
                    .min(Comparator.comparingLong(SeenClient::lastMillis))
                    .ifPresent(oldest -> clients.remove(oldest.info()));
        }
        return clients.computeIfAbsent(info, SeenClient::new);
    }
}
