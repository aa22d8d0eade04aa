package org.openprojectmcp.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.ApiGet;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.OpenProjectBeans;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.files.FileOptions;
import org.openprojectmcp.openproject.instance.CoreVersion;
import org.openprojectmcp.openproject.instance.Instance;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.Snapshot;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.faults.FaultPlan;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.shape.ShapeBeans;
import org.openprojectmcp.testing.openapi.CheckedAnswers;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.call.RouteCatalog;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.directory.ToolDirectory;
import org.openprojectmcp.tool.files.RouteFiles;
import org.openprojectmcp.tool.kind.ArgumentKinds;
import org.openprojectmcp.tool.testing.PlainCall;

/** The folder {@code routes/} as it is delivered, served without HTTP before the sandbox with its demo data. It is 2026-11-18. */
public final class ServedRoutes implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC);
    private static final Path FOLDER = Path.of("routes");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final CountingProxy upstream;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final RouteFiles files;
    private final RouteCatalog catalog;
    private final OpenProjectBeans beans;

    public ServedRoutes() {
        this(DemoState.DEMO_LOGIN, Settings.Confirm.DESTRUCTIVE);
    }

    public ServedRoutes(String login, Settings.Confirm confirmation) {
        this(login, new ToolPolicy(confirmation, ToolSelection.EVERYTHING));
    }

    public ServedRoutes(String login, ToolPolicy policy) {
        this(SandboxOptions.demo().withClock(CLOCK), login, policy);
    }

    /** The same before another sandbox. */
    public ServedRoutes(SandboxOptions before, String login, ToolPolicy policy) {
        this(before, login, policy, FileOptions.NONE);
    }

    /** The same where files may come from elsewhere. */
    public ServedRoutes(SandboxOptions before, String login, ToolPolicy policy, FileOptions files) {
        this(before, login, policy, OpenProjectOptions.Limits.DEFAULT, true, files, FOLDER);
    }

    /** The same of another folder. */
    public ServedRoutes(Path routes) {
        this(
                SandboxOptions.demo().withClock(CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING),
                OpenProjectOptions.Limits.DEFAULT,
                true,
                FileOptions.NONE,
                routes);
    }

    /** @param counted whether requests are counted on their way, which hides from the tools how a connection broke */
    private ServedRoutes(
            SandboxOptions before,
            String login,
            ToolPolicy policy,
            OpenProjectOptions.Limits limits,
            boolean counted,
            FileOptions fileOptions,
            Path routes) {
        Clock clock = before.clock();
        sandbox = Sandbox.start(CheckedAnswers.checking(before));
        upstream = new CountingProxy(sandbox.uri());
        OpenProjectOptions options =
                new OpenProjectOptions(counted ? upstream.uri() : sandbox.uri(), key(login), null, null, limits);
        context.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
        beans = OpenProjectBeans.bindTo(context, options, fileOptions, clock);
        ShapeBeans.bindTo(context, beans, options, clock);
        beans.instance().is(version(before.profile()));
        context.start();
        catalog = new RouteCatalog(context, policy, ArgumentKinds.standard(clock, beans.names()));
        context.getRegistry().bind("catalog", catalog);
        context.getRegistry()
                .bind(
                        "openproject-api-get",
                        new ApiGet(beans.openProject(), List.of("/statuses", "/work_packages/*", "/projects/**")));
        context.getRegistry().bind("tool-directory", new ToolDirectory(catalog::entries));
        context.getPropertiesComponent().addOverrideProperty("server.version", "0.0.0-test");
        context.getPropertiesComponent().addOverrideProperty("server.protocols", "2025-11-25,2026-07-28");
        context.getPropertiesComponent().addOverrideProperty("server.sandbox", "true");
        files = new RouteFiles(context, routes, Set.of());
        files.poll();
    }

    /** Face to face with the sandbox, so that what goes wrong there arrives as it is. */
    public static ServedRoutes direct(String login, OpenProjectOptions.Limits limits) {
        return new ServedRoutes(
                SandboxOptions.demo().withClock(CLOCK),
                login,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING),
                limits,
                false,
                FileOptions.NONE,
                FOLDER);
    }

    /** What the server finds out by itself. */
    private static Instance version(Profile profile) {
        CoreVersion version = CoreVersion.of(profile.coreVersion()).orElseThrow();
        return new Instance(version, new CoreVersion(version.major(), version.minor() + 1), null, Map.of());
    }

    /** What is to go wrong with the requests to the sandbox. */
    public FaultPlan faults() {
        return sandbox.faults();
    }

    /** Brings the sandbox back to how it started, with the same keys. What the server remembers of it stays remembered. */
    public void reset() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.uri() + "/sandbox/reset"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("The sandbox refused to begin anew: " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The key of a user of the sandbox. */
    public Credentials key(String login) {
        return new Credentials(new Secret(Objects.requireNonNull(sandbox.key(login))));
    }

    /** What OpenProject has in store. */
    public Snapshot snapshot() {
        return Snapshot.of(sandbox);
    }

    public CountingProxy upstream() {
        return upstream;
    }

    public CamelContext context() {
        return context;
    }

    public RouteFiles files() {
        return files;
    }

    public Catalog catalog() {
        return catalog;
    }

    public OpenProjectBeans beans() {
        return beans;
    }

    /** Calls a tool; single quotes stand for double ones. */
    public ToolResult result(String tool, String arguments) {
        return result(tool, arguments, new PlainCall());
    }

    /** Calls a tool for a client of its own kind. */
    public ToolResult result(String tool, String arguments, CallContext call) {
        try {
            upstream.forget();
            return catalog.callTool(tool, (ObjectNode) JSON.readTree(arguments.replace('\'', '"')), call);
        } catch (JsonProcessingException | UnknownNameException e) {
            throw new IllegalArgumentException(tool + arguments, e);
        }
    }

    /** Makes one request past the tools. */
    public Exchange send(Map<String, Object> headers, @Nullable JsonNode body) {
        try (var template = context.createProducerTemplate()) {
            return template.request("direct:openproject", exchange -> {
                headers.forEach(exchange.getIn()::setHeader);
                exchange.getIn().setBody(body);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The structured result of a call that must succeed. */
    public JsonNode call(String tool, String arguments) {
        ToolResult result = result(tool, arguments);
        if (result instanceof ToolResult.Structured structured) {
            return structured.content();
        }
        throw new AssertionError(tool + arguments + " answered " + result);
    }

    /** The same by somebody else, with a key of their own. */
    public JsonNode callAs(String login, String tool, String arguments) {
        ToolResult result = result(tool, arguments, new PlainCall(key(login), new Cancellation()));
        if (result instanceof ToolResult.Structured structured) {
            return structured.content();
        }
        throw new AssertionError(login + ": " + tool + arguments + " answered " + result);
    }

    /** The message of a call that must fail. */
    public String failure(String tool, String arguments) {
        ToolResult result = result(tool, arguments);
        if (result instanceof ToolResult.Failed failed) {
            return failed.message();
        }
        throw new AssertionError(tool + arguments + " answered " + result);
    }

    @Override
    public void close() {
        files.close();
        context.stop();
        upstream.close();
        sandbox.close();
    }
}
