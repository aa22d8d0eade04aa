package org.openprojectmcp.http;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.request.McpMethod;

/**
 * An endpoint {@code mcp:name}. The options belong to {@code mcp:progress} and {@code mcp:log}; each is a constant or an expression
 * in Camel's Simple language.
 */
public final class McpEndpoint extends DefaultEndpoint {

    private static final String SERVER = "server";
    private static final String PROGRESS = "progress";
    private static final String LOG = "log";
    private static final String INPUT = "input";
    private static final String CLOSE_STREAM = "close-stream";
    private static final String METHOD_NOT_FOUND = "method-not-found";

    private final String name;
    private @Nullable String progress;
    private @Nullable String total;
    private @Nullable String message;
    private @Nullable String level;
    private @Nullable String logger;
    private long retry = 500;

    McpEndpoint(String uri, McpComponent component, String name) {
        super(uri, component);
        this.name = name;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!name.equals(SERVER)) {
            throw new IllegalArgumentException("Routes begin with mcp:server, not with mcp:" + name);
        }
        McpConsumer consumer = new McpConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        Optional<McpMethod> method = McpMethod.ofPathName(name);
        if (method.isPresent()) {
            return new McpProducer(this, request -> component().server().run(method.get(), request));
        }
        return switch (name) {
            case METHOD_NOT_FOUND -> new McpProducer(this, component().server()::methodNotFound);
            case PROGRESS -> new ProgressProducer(this);
            case LOG -> new LogProducer(this);
            case INPUT -> new InputProducer(this);
            case CLOSE_STREAM -> new CloseStreamProducer(this, Duration.ofMillis(retry));
            default -> throw new IllegalArgumentException("There is no endpoint mcp:" + name);
        };
    }

    McpComponent component() {
        return (McpComponent) getComponent();
    }

    /** How much is done; values that do not increase are not sent. */
    public void setProgress(String progress) {
        this.progress = progress;
    }

    public @Nullable String getProgress() {
        return progress;
    }

    /** The value at which the work is done. */
    public void setTotal(String total) {
        this.total = total;
    }

    public @Nullable String getTotal() {
        return total;
    }

    /** What is being done, for people; of a log message, what it says. */
    public void setMessage(String message) {
        this.message = message;
    }

    public @Nullable String getMessage() {
        return message;
    }

    /** The severity of a log message: debug, info, notice, warning, error, critical, alert or emergency. */
    public void setLevel(String level) {
        this.level = level;
    }

    public @Nullable String getLevel() {
        return level;
    }

    /** Where a log message comes from. */
    public void setLogger(String logger) {
        this.logger = logger;
    }

    public @Nullable String getLogger() {
        return logger;
    }

    /** An option as an expression in Simple; {@code null} when it is not set. */
    @Nullable
    Expression simple(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Expression expression = getCamelContext().resolveLanguage("simple").createExpression(text);
        expression.init(getCamelContext());
        return expression;
    }

    /** Of {@code mcp:close-stream}: after how many milliseconds the client comes back. */
    public void setRetry(long retry) {
        this.retry = retry;
    }

    public long getRetry() {
        return retry;
    }
}
