package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.Trouble;
import org.openprojectmcp.openproject.instance.Instance;
import org.openprojectmcp.openproject.instance.Requirement;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.Completion;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.HeaderParameter;
import org.openprojectmcp.tool.InvalidArgumentsException;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.PromptResult;
import org.openprojectmcp.tool.Resource;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.ResourceTemplate;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolFailedException;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.call.Arguments.Prepared;
import org.openprojectmcp.tool.camel.Offer;
import org.openprojectmcp.tool.camel.Offers;
import org.openprojectmcp.tool.choice.ToolNames;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.choice.WhyOff;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.PromptDescriptor;
import org.openprojectmcp.tool.descriptor.ResourceDescriptor;
import org.openprojectmcp.tool.directory.ToolEntry;
import org.openprojectmcp.tool.kind.ArgumentCompleter;
import org.openprojectmcp.tool.kind.ArgumentKinds;
import org.openprojectmcp.tool.kind.ArgumentReader;
import org.openprojectmcp.tool.schema.Nearest;

/** The catalog of the routes that a Camel context runs at this moment. Thread-safe. */
public final class RouteCatalog implements Catalog {

    /** The argument with which a caller asks to be shown what would happen. */
    private static final String PREVIEW = "preview";

    private final CamelContext context;
    private final ToolPolicy policy;
    private final Arguments arguments;
    private final ArgumentCompleter completer;
    private final Runs runs = new Runs();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    private volatile View view;
    private List<Offer> offered = List.of();
    private Instance instance = Instance.UNKNOWN;

    /** A catalog of the routes in {@code context}, now and later. */
    public RouteCatalog(CamelContext context, ToolPolicy policy, ArgumentKinds kinds) {
        this.context = context;
        this.policy = policy;
        this.arguments = new Arguments(new ArgumentReader(kinds));
        this.completer = new ArgumentCompleter(kinds);
        this.view = new View(List.of(), policy, Instance.UNKNOWN);
        Offers.of(context).listen(this::show);
    }

    /** Every tool there is by its name, those that are off too, as a caller with that selection finds it. */
    public List<ToolEntry> entries(ToolSelection selection) {
        return view.entries(selection);
    }

    /** What the tools need of OpenProject, those that are off too. */
    public Set<Requirement> requirements() {
        return view.requirements();
    }

    /** Offers from now on what works with an OpenProject of which so much is known. */
    public synchronized void worksWith(Instance known) {
        if (!known.equals(instance)) {
            instance = known;
            show();
        }
    }

    private synchronized void show(List<Offer> offers) {
        offered = offers;
        show();
    }

    private void show() {
        View before = view;
        view = new View(offered, policy, instance);
        View.Lists old = before.listed();
        View.Lists now = view.listed();
        // A server that stops takes its routes away one by one; that is nothing to tell anybody.
        if (!old.equals(now) && !context.isStopping()) {
            boolean resources =
                    !old.resources().equals(now.resources()) || !old.templates().equals(now.templates());
            listeners.forEach(listener -> listener.changed(
                    !old.tools().equals(now.tools()), resources, !old.prompts().equals(now.prompts())));
        }
    }

    @Override
    public List<Tool> tools() {
        return view.listed().tools();
    }

    @Override
    public List<Tool> tools(ToolSelection selection) {
        return selection.equals(ToolSelection.EVERYTHING) ? tools() : view.listed(selection);
    }

    @Override
    public ToolNames names() {
        return view.names();
    }

    @Override
    public List<HeaderParameter> headerParameters(String tool) {
        return view.headerParameters(tool);
    }

    @Override
    public List<Resource> resources() {
        return view.listed().resources();
    }

    @Override
    public List<ResourceTemplate> resourceTemplates() {
        return view.listed().templates();
    }

    @Override
    public List<Prompt> prompts() {
        return view.listed().prompts();
    }

    @Override
    public void onChange(ChangeListener listener) {
        listeners.add(listener);
    }

    @Override
    public ToolResult callTool(String name, ObjectNode written, CallContext call) throws UnknownNameException {
        View now = view;
        WhyOff off = now.whyOff(name, call.selection()).orElse(null);
        if (off != null) {
            throw new UnknownNameException(off.sentence());
        }
        Called called = now.tool(name).orElse(null);
        if (called == null) {
            throw new UnknownNameException("tool", name, Nearest.to(name, now.toolNames()));
        }
        OfferedTool tool = called.tool();
        ObjectNode translated = called.translate(written);
        String token = tool.confirmed() ? translated.path(ToolPolicy.CONFIRM).textValue() : null;
        if (token != null) {
            translated = translated.deepCopy().without(ToolPolicy.CONFIRM);
        }
        try {
            Prepared prepared = arguments.prepare(tool.descriptor(), translated, call);
            if (prepared instanceof Prepared.Unfit unfit) {
                return new ToolResult.Failed(unfit.message());
            }
            Prepared.Fit fit = (Prepared.Fit) prepared;
            ToolResult result = run(name, tool, routeCall(fit, call, tool.confirmed(), token));
            boolean mayAsk = tool.confirmed()
                    && token == null
                    && !fit.arguments().path(PREVIEW).asBoolean();
            return mayAsk
                    ? ElicitedConfirmation.of(
                            tool.listed(),
                            result,
                            call,
                            confirmation -> run(name, tool, routeCall(fit, call, true, confirmation)))
                    : result;
        } catch (OpenProjectException e) {
            return new ToolResult.Failed(String.valueOf(e.getMessage()), Trouble.of(e));
        } catch (ToolFailedException e) {
            return new ToolResult.Failed(String.valueOf(e.getMessage()));
        }
    }

    private ToolResult run(String name, OfferedTool tool, RouteCall route) {
        return runs.run(
                tool.offer(),
                () -> view.tool(name).map(again -> again.tool().offer()).orElse(null),
                route,
                exchange -> Understood.told(Answers.ofTool(tool.descriptor(), exchange), route.resolved()));
    }

    @Override
    public ResourceContents readResource(String uri, CallContext call) throws UnknownNameException {
        View.Read read = view.resource(uri).orElse(null);
        if (read == null) {
            throw new UnknownNameException("resource", uri, Nearest.to(uri, view.resourceUris()));
        }
        ResourceDescriptor descriptor = (ResourceDescriptor) read.offer().descriptor();
        try {
            Prepared prepared = arguments.prepare(descriptor, object(read.variables()), call);
            if (prepared instanceof Prepared.Unfit unfit) {
                throw new UnknownNameException("Unknown resource: " + uri + ". " + unfit.message());
            }
            return runs.run(
                    read.offer(),
                    () -> view.resource(uri).map(View.Read::offer).orElse(null),
                    routeCall((Prepared.Fit) prepared, call, false, null),
                    exchange -> Answers.ofResource(uri, descriptor.mimeType(), exchange));
        } catch (OpenProjectException e) {
            if (e.status() == 404) {
                throw new UnknownNameException("Unknown resource: " + uri + ". " + e.getMessage());
            }
            throw e;
        }
    }

    @Override
    public PromptResult getPrompt(String name, Map<String, String> written, CallContext call)
            throws UnknownNameException, InvalidArgumentsException {
        Offer offer = view.prompt(name).orElse(null);
        if (offer == null) {
            throw new UnknownNameException("prompt", name, Nearest.to(name, view.promptNames()));
        }
        PromptDescriptor descriptor = (PromptDescriptor) offer.descriptor();
        Prepared prepared = arguments.prepare(descriptor, object(written), call);
        if (prepared instanceof Prepared.Unfit unfit) {
            throw new InvalidArgumentsException(unfit.message());
        }
        return runs.run(
                offer,
                () -> view.prompt(name).orElse(null),
                routeCall((Prepared.Fit) prepared, call, false, null),
                exchange -> Answers.ofPrompt(descriptor, exchange));
    }

    @Override
    public Completion complete(CompletionRequest request, CallContext call) throws UnknownNameException {
        Descriptor descriptor = completed(request);
        JsonNode schema = descriptor.arguments().declared().path("properties").get(request.argument());
        if (schema == null) {
            // Clients try names of their own; MCP has an error for an unknown prompt and none for an unknown argument.
            return Completion.EMPTY;
        }
        return completer.complete(descriptor.kinds(), schema, request, NameScope.of(call.caller()));
    }

    private Descriptor completed(CompletionRequest request) throws UnknownNameException {
        String name = request.name();
        return switch (request.subject()) {
            case PROMPT ->
                view.prompt(name)
                        .map(Offer::descriptor)
                        .orElseThrow(
                                () -> new UnknownNameException("prompt", name, Nearest.to(name, view.promptNames())));
            case RESOURCE ->
                view.template(name)
                        .map(Offer::descriptor)
                        .orElseThrow(() ->
                                new UnknownNameException("resource", name, Nearest.to(name, view.resourceUris())));
        };
    }

    private static RouteCall routeCall(
            Prepared.Fit fit, CallContext call, boolean confirmation, @Nullable String token) {
        return new RouteCall(fit.arguments(), fit.resolved(), call, confirmation, token);
    }

    private static ObjectNode object(Map<String, String> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::put);
        return object;
    }
}
