package org.openprojectmcp.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.control.Control;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.demo.Translation;
import org.openprojectmcp.sandbox.faults.FaultPlan;
import org.openprojectmcp.sandbox.faults.FaultyFront;
import org.openprojectmcp.sandbox.generated.Generator;
import org.openprojectmcp.sandbox.http.HttpFront;
import org.openprojectmcp.sandbox.http.KeptAnswers;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.notifications.Assignments;
import org.openprojectmcp.sandbox.oauth.AuthorizationServer;
import org.openprojectmcp.sandbox.oauth.Tokens;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.file.StateFile;
import org.openprojectmcp.sandbox.webhooks.Deliveries;
import org.openprojectmcp.sandbox.webhooks.Events;

/** A running OpenProject in memory, on 127.0.0.1 unless it is told otherwise. Start and close it from any thread. */
public final class Sandbox implements AutoCloseable {
    private final Vertx vertx;
    private final SandboxOptions options;
    private final Instant began;
    private final FaultPlan faults = new FaultPlan();
    private final @Nullable Deliveries deliveries;
    private final int port;
    private volatile Life life;

    /** What a reset replaces. */
    private record Life(State state, Keys keys, HttpFront front, @Nullable Events events) {}

    private Sandbox(SandboxOptions options) {
        this.options = options;
        this.began = options.clock().instant();
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.deliveries = options.webhook() == null ? null : new Deliveries(vertx, options.webhook());
        try {
            this.life = begin(options);
            this.port = listen();
        } catch (CompletionException e) {
            vertx.close();
            throw new IllegalStateException(
                    "The sandbox cannot listen on " + options.address() + ":" + options.port(), e.getCause());
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    /**
     * Starts one and returns once it answers.
     *
     * @throws org.openprojectmcp.sandbox.state.file.StateFault when the state is broken
     * @throws IllegalStateException when the port is taken
     */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    /** Its address on this machine, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The API key of a user, or {@code null} for an unknown login. */
    public @Nullable String key(String login) {
        return life.keys().of(login);
    }

    /** What is to go wrong with its requests. */
    public FaultPlan faults() {
        return faults;
    }

    /** The secret of an OAuth application, or {@code null} for an unknown or public one. */
    public @Nullable String applicationSecret(String clientId) {
        return life.state().applications().all().stream()
                .filter(application -> application.clientId().equals(clientId))
                .map(Application::secret)
                .findFirst()
                .orElse(null);
    }

    /** People of different rights to try the demo data as; nobody when the state is somebody's own. */
    public List<DemoUser> demoUsers() {
        return options.source().demo() ? DemoUser.of(life.state(), life.keys()) : List.of();
    }

    State state() {
        return life.state();
    }

    /** Stops it, and tells the observer of its answers. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        options.observer().closed();
    }

    private int listen() {
        var control = new Control(faults, this::reset);
        var front = new FaultyFront(vertx, faults, () -> life.front());
        // without HTTP/2, as OpenProject's own server: else a broken connection could not be shown
        return vertx.createHttpServer(new HttpServerOptions()
                        .setCompressionSupported(true)
                        .setMaxInitialLineLength(65_536)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(request -> {
                    if (control.takes(request)) {
                        control.receive(request);
                    } else {
                        front.receive(request);
                    }
                })
                .listen(options.port(), options.address())
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** The state as it was at the start, with the same keys, and no fault to come. Runs on the event loop thread. */
    private void reset() {
        var ended = life.events();
        life = begin(options.withKeys(life.keys().byLogin()));
        faults.clear();
        if (ended != null) {
            ended.close();
        }
    }

    private Life begin(SandboxOptions with) {
        var state = load(with);
        var keys = new Keys(state, with);
        var instance = new Instance(state, new Access(state), with.clock(), with.profile());
        new Assignments(new Instance(
                        state,
                        instance.access(),
                        Clock.fixed(began, with.clock().getZone())))
                .tell();
        var events = deliveries == null ? null : new Events(instance, vertx, deliveries);
        if (events != null) {
            events.listen();
        }
        var authorization = new AuthorizationServer(instance, new Tokens(with.clock(), with.seed()));
        var outside = Router.outside();
        authorization.register(outside);
        var front = new HttpFront(
                () -> Resources.router(instance),
                outside,
                keys::caller,
                keys.beside(authorization),
                with.host(),
                with.observer(),
                language(state),
                new KeptAnswers(instance::moment));
        return new Life(state, keys, front, events);
    }

    /** The usual language of an instance; English when it is one without a catalogue. */
    private static Language language(State state) {
        return Objects.requireNonNullElse(Language.of(state.settings().language()), Language.ENGLISH);
    }

    /** A state is dated by the moment of the first start, so that it can be had again later. */
    private State load(SandboxOptions with) {
        if (with.source() instanceof SandboxOptions.Source.File file) {
            return StateFile.read(file.path(), began, with.language());
        }
        if (with.source() instanceof SandboxOptions.Source.Text text) {
            return StateFile.parse(text.json(), began, with.language());
        }
        var document = with.source() instanceof SandboxOptions.Source.Empty
                ? DemoState.empty()
                : DemoState.demo(Clock.fixed(began, with.clock().getZone()));
        Translation.into(with.language()).apply(document);
        var state = StateFile.parse(document, began, with.language());
        if (with.source() instanceof SandboxOptions.Source.Generated generated) {
            Generator.fill(state, generated.workPackages(), with.seed() == null ? 1 : with.seed(), began);
        }
        return state;
    }
}
