package org.openprojectmcp.status.traffic;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.openprojectmcp.protocol.request.ClientInfo;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;

/** Counts what one client does. Thread-safe, without locks. */
final class SeenClient {

    private final ClientInfo info;
    private final long firstMillis = System.currentTimeMillis();
    private final LongAdder handshakes = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private volatile String revision = "";
    private volatile long lastMillis = firstMillis;

    SeenClient(ClientInfo info) {
        this.info = info;
    }

    ClientInfo info() {
        return info;
    }

    long lastMillis() {
        return lastMillis;
    }

    void count(McpMethod method, McpRequest request) {
        requests.increment();
        if (method == McpMethod.INITIALIZE) {
            handshakes.increment();
        } else if (method == McpMethod.TOOLS_CALL) {
            calls.increment();
        }
        // between handshakes, a client of an older revision need not say which one it speaks
        if (method == McpMethod.INITIALIZE || request.era().version().isModern() || revision.isEmpty()) {
            revision = request.era().version().wireName();
        }
        lastMillis = System.currentTimeMillis();
    }

    ClientFigures figures() {
        return new ClientFigures(
                info.name(),
                info.version(),
                revision,
                handshakes.sum(),
                requests.sum(),
                calls.sum(),
                Instant.ofEpochMilli(firstMillis),
                Instant.ofEpochMilli(lastMillis));
    }
}
