package org.openprojectmcp.health;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Readiness: whether the last look at OpenProject found it usable. */
public final class OpenProjectHealthCheck extends AbstractHealthCheck {

    private final Supplier<Observation> last;

    public OpenProjectHealthCheck(Supplier<Observation> last) {
        super("openproject", "openproject");
        this.last = last;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        Observation observation = last.get();
        builder.detail("message", observation.message());
        if (observation.connected()) {
            builder.up();
        } else {
            builder.down();
        }
    }
}
