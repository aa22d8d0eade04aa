package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectBeans;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.files.FileOptions;

/** A Camel context with the routes of {@code routes/openproject.camel.yaml} and nothing else. */
public final class WayOut implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final OpenProjectBeans beans;

    public WayOut(OpenProjectOptions options) {
        this(options, FileOptions.NONE, Clock.systemUTC());
    }

    /** The same where files may come from elsewhere. */
    public WayOut(OpenProjectOptions options, FileOptions files, Clock clock) {
        context.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
        beans = OpenProjectBeans.bindTo(context, options, files, clock);
        context.start();
        load(Path.of("routes/openproject.camel.yaml"));
    }

    public void load(Path file) {
        try {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "file:" + file.toAbsolutePath()));
        } catch (Exception e) {
            throw new IllegalStateException(file + " cannot be loaded", e);
        }
    }

    public OpenProjectBeans beans() {
        return beans;
    }

    public DefaultCamelContext context() {
        return context;
    }

    /** Sends an exchange with those headers and that body. */
    public Exchange send(String uri, Map<String, Object> headers, @Nullable Object body, Consumer<Exchange> prepare) {
        try (var template = context.createProducerTemplate()) {
            return template.request(uri, exchange -> {
                headers.forEach(exchange.getIn()::setHeader);
                exchange.getIn().setBody(body);
                prepare.accept(exchange);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one request; what went wrong is thrown. */
    public JsonNode request(String method, String path, Map<String, Object> headers, @Nullable Object body) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put("OpenProjectMethod", method);
        all.put("OpenProjectPath", path);
        Exchange answered = send("direct:openproject", all, body, exchange -> {});
        if (answered.getException() instanceof RuntimeException fault) {
            throw fault;
        }
        if (answered.getException() != null) {
            throw new IllegalStateException(answered.getException());
        }
        return answered.getMessage().getBody(JsonNode.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
