package org.openprojectmcp.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.microprofile.health.CamelMicroProfileHealthCheckRegistry;
import org.eclipse.microprofile.health.HealthCheck;

/**
 * Camel's health checks in MicroProfile Health's terms. The checks belong to one Camel context, so that several servers in one
 * process do not report each other. Thread-safe.
 */
public final class MicroProfileHealth {

    private final Checks liveness = new Checks();
    private final Checks readiness = new Checks();

    /** Makes the checks of {@code context} report here; to be called before the context starts. */
    public void plugInto(CamelContext context) {
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, new Registry(context));
    }

    /** Whether the process works at all: what a container's health check wants to know. */
    public HealthReport live() {
        return HealthReport.of(liveness.byName.values());
    }

    /** Whether calls can be served: what a load balancer wants to know. */
    public HealthReport ready() {
        return HealthReport.of(readiness.byName.values());
    }

    /** Both; a check that is of both kinds stands once. */
    public HealthReport all() {
        Map<String, HealthCheck> both = new TreeMap<>(liveness.byName);
        both.putAll(readiness.byName);
        return HealthReport.of(both.values());
    }

    private final class Registry extends CamelMicroProfileHealthCheckRegistry {

        Registry(CamelContext context) {
            super(context);
        }

        @Override
        protected HealthRegistry getLivenessRegistry() {
            return liveness;
        }

        @Override
        protected HealthRegistry getReadinessRegistry() {
            return readiness;
        }
    }

    private static final class Checks implements HealthRegistry {

        private final Map<String, HealthCheck> byName = new ConcurrentSkipListMap<>();

        @Override
        public HealthRegistry register(String id, HealthCheck check) {
            byName.put(id, check);
            return this;
        }

        @Override
        public HealthRegistry register(String id, AsyncHealthCheck check) {
            throw new UnsupportedOperationException("Camel's checks are synchronous");
        }

        @Override
        public HealthRegistry remove(String id) {
            byName.remove(id);
            return this;
        }
    }
}
