package org.openprojectmcp.tool.files;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.service.ServiceHelper;
import org.openprojectmcp.tool.camel.AiConsumer;

/**
 * One route of one version of a file.
 *
 * @param origin the URI it starts with, as written: the same in the next version
 * @param bean the name of its descriptor in Camel's registry; empty when it has none
 */
record LoadedRoute(CamelContext context, RouteDefinition definition, String origin, String bean) {

    String id() {
        return definition.getRouteId();
    }

    /** Adds the route to the context, running. */
    void start() throws Exception {
        try {
            model().addRouteDefinition(definition);
        } catch (Exception e) {
            remove();
            throw e;
        }
    }

    /** Whether two versions can run side by side, so that the new one is there before the old one goes. */
    boolean isOffered() {
        return !bean.isEmpty();
    }

    /** Whether nothing runs in it. */
    boolean isIdle() {
        Route route = context.getRoute(id());
        boolean counted = route != null && route.getConsumer() instanceof AiConsumer consumer && consumer.running() > 0;
        return !counted && context.getInflightRepository().size(id()) == 0;
    }

    /** Takes no further calls; those that run go on. */
    void withdraw() {
        Route route = context.getRoute(id());
        if (route != null && ServiceHelper.isStarted(route.getConsumer())) {
            ServiceHelper.suspendService(route.getConsumer());
        }
    }

    /** Takes the route out of the context, at once. */
    void remove() throws Exception {
        if (context.getRoute(id()) != null) {
            if (!context.getRouteController().getRouteStatus(id()).isStopped()) {
                context.getRouteController().stopRoute(id());
            }
            context.removeRoute(id());
        }
        model().removeRouteDefinition(definition);
        if (isOffered()) {
            context.getRegistry().unbind(bean);
        }
    }

    private Model model() {
        return context.getCamelContextExtension().getContextPlugin(Model.class);
    }
}
