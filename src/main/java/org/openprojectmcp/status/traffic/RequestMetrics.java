package org.openprojectmcp.status.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.protocol.RequestObserver;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;

/** What {@code /metrics} says of the MCP port: a timer for each tool that was called, and how many streams are open. Thread-safe. */
public final class RequestMetrics implements RequestObserver {

    /** From an answer out of memory to one that a person would not wait for; between two of them a quantile is a guess. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Meter.MeterProvider<Timer> calls;

    /** Adds {@code mcp_tool_calls_seconds} to the figures of a registry, with the first call of each tool. */
    public RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.calls = Timer.builder("mcp.tool.calls")
                .description("Calls of tools, from their arguments to their result")
                .serviceLevelObjectives(STEPS)
                .withRegistry(registry);
    }

    /** Adds {@code mcp_streams_open} and {@code mcp_streams_limit}. */
    public void watch(Supplier<Traffic> traffic) {
        Gauge.builder("mcp.streams.open", traffic, now -> now.get().openStreams())
                .description("Streams that clients hold open")
                .strongReference(true)
                .register(registry);
        Gauge.builder("mcp.streams.limit", traffic, now -> now.get().maxStreams())
                .description("How many streams may be open")
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void ended(McpMethod method, McpRequest request, McpOutcome outcome, long nanos) {
        if (method != McpMethod.TOOLS_CALL || request.cancellation().isCancelled()) {
            return;
        }
        ErrorKind error = ErrorKind.of(outcome);
        // whoever calls what there is not must not make a series for it
        if (error != ErrorKind.REFUSED) {
            String tool = Shown.name(request.params().path("name").asText());
            calls.withTags("tool", tool, "outcome", error == null ? "done" : error.word())
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
