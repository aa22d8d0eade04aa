package org.openprojectmcp;

import io.vertx.core.Vertx;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.openprojectmcp.config.Settings;

/** A running server. */
public final class Server implements AutoCloseable {

    private final Main main;
    private final Vertx vertx;

    private Server(Main main, Vertx vertx) {
        this.main = main;
        this.vertx = vertx;
    }

    static Server start(Settings settings) throws Exception {
        Vertx vertx = Vertx.vertx();
        Main main = new Main();
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.bind("vertx", vertx);
        main.addOverrideProperty("camel.server.host", settings.host());
        main.addOverrideProperty("camel.server.port", String.valueOf(settings.port()));
        main.addOverrideProperty("camel.management.host", settings.host());
        main.addOverrideProperty("camel.management.port", String.valueOf(settings.statusPort()));
        main.start();
        return new Server(main, vertx);
    }

    @Override
    public void close() {
        main.stop();
        vertx.close();
    }
}
