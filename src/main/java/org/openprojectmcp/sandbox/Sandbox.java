package org.openprojectmcp.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.generated.Generator;
import org.openprojectmcp.sandbox.http.HttpFront;
import org.openprojectmcp.sandbox.http.KeptAnswers;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.notifications.Assignments;
import org.openprojectmcp.sandbox.oauth.AuthorizationServer;
import org.openprojectmcp.sandbox.oauth.Tokens;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.StateFile;

/** A running OpenProject in memory on 127.0.0.1. Start and close it from any thread. */
public final class Sandbox implements AutoCloseable {
    private final Vertx vertx;
    private final int port;
    private final State state;
    private final Keys keys;
    private final SandboxOptions options;

    private Sandbox(Vertx vertx, int port, State state, Keys keys, SandboxOptions options) {
        this.vertx = vertx;
        this.port = port;
        this.state = state;
        this.keys = keys;
        this.options = options;
    }

    /**
     * Starts one and returns once it answers.
     *
     * @throws org.openprojectmcp.sandbox.state.StateFault when the state is broken
     * @throws IllegalStateException when the port is taken
     */
    public static Sandbox start(SandboxOptions options) {
        var state = load(options);
        var keys = new Keys(state, options);
        var instance = new Instance(state, new Access(state), options.clock());
        new Assignments(instance).tell();
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            var server = vertx.createHttpServer(
                    new HttpServerOptions().setCompressionSupported(true).setMaxInitialLineLength(65_536));
            var port = listen(server, instance, keys, options);
            return new Sandbox(vertx, port, state, keys, options);
        } catch (CompletionException e) {
            vertx.close();
            throw new IllegalStateException("The sandbox cannot listen on 127.0.0.1:" + options.port(), e.getCause());
        }
    }

    /** Its address, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The API key of a user, or {@code null} for an unknown login. */
    public @Nullable String key(String login) {
        return keys.of(login);
    }

    /** People of different rights to try the demo data as; nobody when the state is somebody's own. Asked before the first call. */
    public List<DemoUser> demoUsers() {
        return options.source().demo() ? DemoUser.of(state, keys) : List.of();
    }

    /** The secret of an OAuth application, or {@code null} for an unknown or public one. */
    public @Nullable String applicationSecret(String clientId) {
        return state.applications().all().stream()
                .filter(application -> application.clientId().equals(clientId))
                .map(Application::secret)
                .findFirst()
                .orElse(null);
    }

    State state() {
        return state;
    }

    /** Stops it, and tells the observer of its answers. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        options.observer().closed();
    }

    private static int listen(HttpServer server, Instance instance, Keys keys, SandboxOptions options) {
        var authorization = new AuthorizationServer(instance, new Tokens(options.clock(), options.seed()));
        var outside = Router.outside();
        authorization.register(outside);
        var front = new HttpFront(
                () -> Resources.router(instance),
                outside,
                keys::caller,
                authorization,
                options.host(),
                options.observer(),
                new KeptAnswers(instance::moment));
        return server.requestHandler(front::receive)
                .listen(options.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static State load(SandboxOptions options) {
        var now = options.clock().instant();
        if (options.source() instanceof SandboxOptions.Source.File file) {
            return StateFile.read(file.path(), now);
        }
        if (options.source() instanceof SandboxOptions.Source.Text text) {
            return StateFile.parse(text.json(), now);
        }
        if (options.source() instanceof SandboxOptions.Source.Empty) {
            return StateFile.parse(DemoState.empty(), now);
        }
        var state = StateFile.parse(DemoState.demo(options.clock()), now);
        if (options.source() instanceof SandboxOptions.Source.Generated generated) {
            Generator.fill(state, generated.workPackages(), options.seed() == null ? 1 : options.seed(), now);
        }
        return state;
    }
}
