package org.openprojectmcp;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.config.Usage;
import org.openprojectmcp.health.HealthEndpoints;
import org.openprojectmcp.health.MicroProfileHealth;
import org.openprojectmcp.health.OpenProjectHealthCheck;
import org.openprojectmcp.health.OpenProjectProbe;
import org.openprojectmcp.http.StatusPage;
import org.openprojectmcp.http.StatusReport;
import org.openprojectmcp.openproject.OpenProjectBeans;
import org.openprojectmcp.shape.ShapeBeans;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.call.RouteCatalog;
import org.openprojectmcp.tool.files.RouteFiles;
import org.openprojectmcp.tool.kind.ArgumentKinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server: both ports, the routes, and the sandbox if it needs one. Several can run in one process. Started and closed by one
 * thread.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock = Clock.systemDefaultZone();
    private final Vertx vertx = Vertx.vertx();
    private final MicroProfileHealth health = new MicroProfileHealth();
    private final Main main = new Main();
    private final Upstream upstream;
    private @Nullable RouteFiles routes;
    private @Nullable OpenProjectProbe probe;

    private Server(Settings settings) {
        this.settings = settings;
        this.upstream = Upstream.of(settings);
    }

    /**
     * Starts a server; when this returns, both ports answer and the route files are loaded.
     *
     * @throws PortTakenException when a port cannot be listened on
     */
    public static Server start(Settings settings) throws Exception {
        Server server = new Server(settings);
        try {
            server.start();
            return server;
        } catch (Exception | Error fault) {
            server.close();
            throw fault;
        }
    }

    /** Stops taking calls, lets those that run end, then closes both ports. */
    @Override
    public void close() {
        if (routes != null) {
            routes.close();
        }
        if (probe != null) {
            probe.close();
        }
        main.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        upstream.close();
    }

    private void start() throws Exception {
        // one Vert.x for both ports; calls run on an executor of their own, so that health is never behind them
        main.bind("vertx", vertx);
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        Options.placeholders(settings).forEach(main::addOverrideProperty);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport initializing) {
                health.plugInto(initializing.getCamelContext());
                // a fault is explained to the caller and logged once where it is caught; Camel's own handler would log
                // sixty lines
                initializing
                        .getCamelContext()
                        .getCamelContextExtension()
                        .setErrorHandlerFactory(new NoErrorHandlerDefinition());
            }
        });
        main.init();
        CamelContext context = main.getCamelContext();
        OpenProjectBeans beans = OpenProjectBeans.bindTo(context, upstream.options(), clock);
        ShapeBeans.bindTo(context, beans, upstream.options(), clock);
        Catalog catalog =
                new RouteCatalog(context, Options.toolPolicy(settings), ArgumentKinds.standard(clock, beans.names()));
        context.getRegistry().bind("catalog", catalog);
        context.getRegistry().bind("mcp-options", Options.mcp(settings));
        context.getRegistry().bind("server-info", Options.serverInfo(settings));
        OpenProjectProbe looks =
                new OpenProjectProbe(new OpenProjectLook(beans.openProject(), upstream.options()), LOOK_INTERVAL);
        probe = looks;
        context.getRegistry().bind("openproject-health", new OpenProjectHealthCheck(looks::last));
        main.start();
        requirePort(context, settings.port(), "MCP_PORT (--port)");
        VertxPlatformHttpRouter status = requirePort(context, settings.statusPort(), "MCP_STATUS_PORT (--status-port)");
        RouteFiles files = new RouteFiles(context, settings.routes(), Set.of());
        routes = files;
        files.start();
        looks.start();
        new HealthEndpoints(health, looks::last, upstream.options().base().toString()).register(status);
        new StatusPage(() -> report(catalog, files, looks)).register(status);
        announce(catalog);
    }

    /** Camel logs a warning when it cannot listen and goes on without the port; a server without its port is none. */
    private VertxPlatformHttpRouter requirePort(CamelContext context, int port, String setting) {
        VertxPlatformHttpRouter router =
                VertxPlatformHttpRouter.lookup(context, VertxPlatformHttpRouter.getRouterNameFromPort(port));
        HttpServer listening = router.getServer().getServer();
        if (listening == null || listening.actualPort() != port) {
            throw new PortTakenException(settings.host(), port, setting);
        }
        return router;
    }

    private StatusReport report(Catalog catalog, RouteFiles files, OpenProjectProbe looks) {
        return new StatusReport(
                Usage.version(),
                settings.port(),
                settings.statusPort(),
                settings.sandbox(),
                upstream.options().base().toString(),
                looks.last(),
                catalog.tools().stream().map(Tool::name).toList(),
                files.status(),
                Options.warnings(settings));
    }

    private void announce(Catalog catalog) {
        if (settings.sandbox()) {
            LOG.info("No OPENPROJECT_URL is set: tools work on the embedded sandbox with its demo data");
        }
        Options.warnings(settings).forEach(LOG::warn);
        LOG.info(
                "{} tools for MCP clients at http://{}:{}/, status at http://{}:{}/",
                catalog.tools().size(),
                settings.host(),
                settings.port(),
                settings.host(),
                settings.statusPort());
    }
}
