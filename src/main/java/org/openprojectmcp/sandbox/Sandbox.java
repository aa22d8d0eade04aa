package org.openprojectmcp.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.http.AnswerObserver;
import org.openprojectmcp.sandbox.http.HttpFront;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.notifications.Assignments;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.StateFile;

/** A running OpenProject in memory on 127.0.0.1. Start and close it from any thread. */
public final class Sandbox implements AutoCloseable {
    private final Vertx vertx;
    private final int port;
    private final State state;
    private final Keys keys;
    private final AnswerObserver observer;

    private Sandbox(Vertx vertx, int port, State state, Keys keys, AnswerObserver observer) {
        this.vertx = vertx;
        this.port = port;
        this.state = state;
        this.keys = keys;
        this.observer = observer;
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
        var instance = new Instance(state, new Access(state), options.clock(), options.profile());
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
            var port = listen(server, () -> Resources.router(instance), keys, options);
            return new Sandbox(vertx, port, state, keys, options.observer());
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

    State state() {
        return state;
    }

    /** Stops it, and tells the observer of its answers. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        observer.closed();
    }

    private static int listen(HttpServer server, Supplier<Router> routers, Keys keys, SandboxOptions options) {
        var front = new HttpFront(routers, keys::caller, keys::bearer, options.host(), options.observer());
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
        return StateFile.parse(
                options.source() instanceof SandboxOptions.Source.Empty
                        ? DemoState.empty()
                        : DemoState.demo(options.clock()),
                now);
    }
}
