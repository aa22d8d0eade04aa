package org.openprojectmcp;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.SettingException;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.config.Usage;
import org.openprojectmcp.health.HealthEndpoints;
import org.openprojectmcp.health.MicroProfileHealth;
import org.openprojectmcp.health.OpenProjectHealthCheck;
import org.openprojectmcp.health.OpenProjectProbe;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.http.guard.HostGuard;
import org.openprojectmcp.openproject.ApiGet;
import org.openprojectmcp.openproject.OpenProjectBeans;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.files.FileOptions;
import org.openprojectmcp.openproject.instance.InstanceReader;
import org.openprojectmcp.protocol.message.MessageObserver;
import org.openprojectmcp.sandbox.http.AnswerObserver;
import org.openprojectmcp.shape.ShapeBeans;
import org.openprojectmcp.status.page.StatusPort;
import org.openprojectmcp.status.report.ServerFacts;
import org.openprojectmcp.status.report.StatusReport;
import org.openprojectmcp.status.report.StatusSources;
import org.openprojectmcp.status.traffic.RequestFigures;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.call.RouteCatalog;
import org.openprojectmcp.tool.choice.Chooser;
import org.openprojectmcp.tool.choice.ToolNames;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.directory.ToolDirectory;
import org.openprojectmcp.tool.files.FirstReading;
import org.openprojectmcp.tool.files.RouteFileStatus;
import org.openprojectmcp.tool.files.RouteFiles;
import org.openprojectmcp.tool.kind.ArgumentKinds;

/**
 * A running server: both ports, the routes, and the sandbox if it needs one. Several can run in one process. Started and closed by one
 * thread.
 */
public final class Server implements AutoCloseable {

    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock;
    private final CompletableFuture<Upstream> upstream;
    private final CompletableFuture<Vertx> vertx;
    private final MicroProfileHealth health = new MicroProfileHealth();
    private @Nullable Measurements measurements;
    private final Main main;
    private @Nullable RouteFiles routes;
    private @Nullable OpenProjectProbe probe;
    private @Nullable StatusPort page;

    private Server(Settings settings, AnswerObserver answers, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        // nothing here looks names up through Vert.x, whose own resolver takes a moment to load
        System.setProperty("vertx.disableDnsResolver", "true");
        // these first, because they start beside Camel
        this.upstream = CompletableFuture.supplyAsync(() -> Upstream.of(settings, answers), Server::beside);
        this.vertx = CompletableFuture.supplyAsync(Server::oneVertx, Server::beside);
        this.main = new Main();
    }

    /** A thread for each: Java's common pool has but one where there are two processors. */
    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
    }

    /** One for both ports; calls run on an executor of their own, so that health is never behind them. */
    private static Vertx oneVertx() {
        return Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /**
     * Starts a server; when this returns, both ports answer and the route files are loaded.
     *
     * @throws PortTakenException when a port cannot be listened on
     * @throws SettingException when the settings name tools that there are none of
     */
    public static Server start(Settings settings) throws Exception {
        return start(settings, MessageObserver.NONE, AnswerObserver.NONE);
    }

    /**
     * As {@link #start(Settings)}.
     *
     * @param observer sees every message to and from MCP clients
     * @param answers sees every answer of the server's own sandbox
     */
    public static Server start(Settings settings, MessageObserver observer, AnswerObserver answers) throws Exception {
        Clock clock = settings.openProjectUrl().isPresent()
                ? Clock.systemDefaultZone()
                : settings.demo().clock();
        return start(settings, observer, answers, clock);
    }

    /**
     * As {@link #start(Settings, MessageObserver, AnswerObserver)}, whose clock is the machine's, or that of its own sandbox.
     *
     * @param clock what time it is, and in its zone which day
     */
    public static Server start(Settings settings, MessageObserver observer, AnswerObserver answers, Clock clock)
            throws Exception {
        new Port(settings.host(), settings.port(), "MCP_PORT (--port)").requireFree();
        new Port(settings.host(), settings.statusPort(), "MCP_STATUS_PORT (--status-port)").requireFree();
        // read beside all else, and no field: of what was parsed little is kept
        FirstReading reading = FirstReading.of(settings.routes(), settings.routesOverlay(), Set.of(), Server::beside);
        Server server = new Server(settings, answers, clock);
        try {
            server.start(reading, observer);
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
        if (page != null) {
            page.close();
        }
        main.stop();
        if (measurements != null) {
            measurements.close();
        }
        ifStarted(
                vertx,
                one -> one.close().toCompletionStage().toCompletableFuture().join());
        ifStarted(upstream, Upstream::close);
    }

    /** What could not be started has said so to whoever waited for it, and needs no closing. */
    private static <T> void ifStarted(CompletableFuture<T> part, Consumer<T> close) {
        part.handle((started, fault) -> Optional.ofNullable(started)).join().ifPresent(close);
    }

    /** Waits for a part of the start; throws what went wrong with it as if it had been done here. */
    private static <T> T started(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private void start(FirstReading reading, MessageObserver observer) throws Exception {
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
        context.getRegistry().bind("vertx", started(vertx));
        RouteFiles files = new RouteFiles(context, reading);
        routes = files;
        OpenProjectOptions options = started(upstream).options();
        Measurements counted = Measurements.boundTo(context);
        measurements = counted;
        OpenProjectBeans beans = OpenProjectBeans.bindTo(
                context,
                options,
                new FileOptions(settings.uploadFolder().orElse(null), settings.downloadHosts()),
                clock);
        ShapeBeans.bindTo(context, beans, options, clock);
        RouteCatalog catalog =
                new RouteCatalog(context, Options.toolPolicy(settings), ArgumentKinds.standard(clock, beans.names()));
        context.getRegistry().bind("catalog", catalog);
        context.getRegistry()
                .bind(
                        "openproject-api-get",
                        new ApiGet(beans.openProject(), settings.tools().readablePaths()));
        context.getRegistry().bind("tool-directory", new ToolDirectory(catalog::entries));
        context.getRegistry().bind("mcp-options", Options.mcp(settings));
        context.getRegistry().bind("server-info", Options.serverInfo(settings));
        context.getRegistry().bind("message-observer", observer);
        OpenProjectLook look = new OpenProjectLook(beans.openProject(), options);
        OpenProjectProbe looks = new OpenProjectProbe(
                new InstanceWatch(
                        look, catalog, beans.instance(), new InstanceReader(beans.openProject()), settings.auth()),
                LOOK_INTERVAL);
        probe = looks;
        context.getRegistry().bind("openproject-health", new OpenProjectHealthCheck(looks::last));
        main.start();
        VertxPlatformHttpRouter status = router(context, settings.statusPort());
        files.start();
        requireKnown(Options.toolPolicy(settings).selection(), catalog, files);
        looks.start();
        new HealthEndpoints(health, looks::last, options.base().toString()).register(status);
        StatusSources sources = new Sources(settings, context, catalog, files, looks);
        page = page(status, options, sources, counted.figures());
        counted.watch(sources::traffic, looks::last);
        NativeHeap.trimWhenSettled();
        Announcement.of(settings, started(upstream), catalog.tools().size(), context);
    }

    /** A tool whose file has a fault is none yet, and known all the same. */
    private static void requireKnown(ToolSelection chosen, Catalog catalog, RouteFiles files) {
        ToolNames saved = ToolNames.ofFiles(
                files.status().stream().map(RouteFileStatus::file).toList());
        catalog.names().and(saved).fault(chosen, Chooser.OPERATOR).ifPresent(fault -> {
            throw new SettingException(fault);
        });
    }

    /** Guarded as the MCP port is. */
    private StatusPort page(
            VertxPlatformHttpRouter router, OpenProjectOptions options, StatusSources sources, RequestFigures figures) {
        ServerFacts facts =
                ServerFacts.of(settings, Usage.version(), options.base().toString());
        McpServerOptions.Access access = Options.mcp(settings).access();
        StatusPort port = new StatusPort(
                started(vertx),
                new HostGuard(access.loopback(), access.allowedHosts(), access.allowedOrigins()),
                () -> StatusReport.of(facts, sources, figures));
        port.register(router);
        return port;
    }

    private static VertxPlatformHttpRouter router(CamelContext context, int port) {
        return VertxPlatformHttpRouter.lookup(context, VertxPlatformHttpRouter.getRouterNameFromPort(port));
    }
}
