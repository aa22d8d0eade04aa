package org.openprojectmcp;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.health.OpenProjectMetrics;
import org.openprojectmcp.health.RuntimeMetrics;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.http.door.RefusalObserver;
import org.openprojectmcp.openproject.client.StatusObserver;
import org.openprojectmcp.protocol.RequestObserver;
import org.openprojectmcp.status.traffic.RequestFigures;
import org.openprojectmcp.status.traffic.RequestMetrics;

/** What is counted of a server: for its status page, and for {@code /metrics}. */
final class Measurements implements AutoCloseable {

    private final MeterRegistry meters;
    private final RequestMetrics requests;
    private final RuntimeMetrics runtime;
    private final RequestFigures figures = new RequestFigures();

    private Measurements(MeterRegistry meters) {
        this.meters = meters;
        this.requests = new RequestMetrics(meters);
        this.runtime = RuntimeMetrics.boundTo(meters);
    }

    /** Puts the observers into the registry of a context whose routes do not run yet. */
    static Measurements boundTo(CamelContext context) {
        Measurements measurements = new Measurements(context.getRegistry().findSingleByType(MeterRegistry.class));
        measurements.bindTo(context);
        return measurements;
    }

    private void bindTo(CamelContext context) {
        RequestObserver both = (method, request, outcome, nanos) -> {
            figures.ended(method, request, outcome, nanos);
            requests.ended(method, request, outcome, nanos);
        };
        RefusalObserver turnedAway = figures::refused;
        StatusObserver answers = status -> OpenProjectMetrics.answered(meters, status);
        context.getRegistry().bind("request-figures", both);
        context.getRegistry().bind("refusal-figures", turnedAway);
        context.getRegistry().bind("openproject-statuses", answers);
    }

    /** Adds what is not counted but looked at. */
    void watch(Supplier<Traffic> traffic, Supplier<Observation> openProject) {
        requests.watch(traffic);
        OpenProjectMetrics.bindTo(meters, openProject);
    }

    /** For the status page. */
    RequestFigures figures() {
        return figures;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
