package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
import org.openprojectmcp.tool.ToolAnnotations;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.choice.ToolNames;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.choice.ToolTraits;

/** A catalog whose tools are lambdas, with one resource {@code test://greeting} and one prompt {@code greet}. */
public final class FakeCatalog implements Catalog {

    private final Map<String, Behaviour> tools = new ConcurrentSkipListMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>(Map.of("test://greeting", "hello"));
    private final AtomicInteger reads = new AtomicInteger();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    /** What a tool does. */
    @FunctionalInterface
    public interface Behaviour {
        ToolResult call(ObjectNode arguments, CallContext context);
    }

    public FakeCatalog() {
        tools.put("echo", (arguments, context) -> new ToolResult.Structured(arguments));
    }

    /** Offers a tool more, and tells the listeners. */
    public FakeCatalog with(String name, Behaviour behaviour) {
        tools.put(name, behaviour);
        listeners.forEach(listener -> listener.changed(true, false, false));
        return this;
    }

    /** Gives a resource its text; {@code null} for a resource that is there no more. */
    public void text(String uri, @Nullable String text) {
        if (text == null) {
            texts.remove(uri);
        } else {
            texts.put(uri, text);
        }
    }

    /** How often a resource was read, or not found. */
    public int reads() {
        return reads.get();
    }

    @Override
    public List<Tool> tools() {
        List<Tool> listed = new ArrayList<>();
        for (String name : new TreeMap<>(tools).keySet()) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            listed.add(new Tool(
                    name,
                    name,
                    "Does " + name + ".",
                    "test",
                    schema,
                    null,
                    new ToolAnnotations(true, false, true, false)));
        }
        return listed;
    }

    @Override
    public List<Tool> tools(ToolSelection selection) {
        return tools().stream()
                .filter(tool -> selection.omits(traits(tool.name())).isEmpty())
                .toList();
    }

    @Override
    public ToolNames names() {
        return ToolNames.of(tools.keySet().stream().map(FakeCatalog::traits).toList());
    }

    private static ToolTraits traits(String tool) {
        return new ToolTraits(List.of(tool), "test", Set.of(ToolTraits.DEFAULT), false);
    }

    /** The tool {@code deploy}, if there is one, has the argument {@code region} in a header. */
    @Override
    public List<HeaderParameter> headerParameters(String tool) {
        return tool.equals("deploy") ? List.of(new HeaderParameter("Region", List.of("region"))) : List.of();
    }

    @Override
    public List<Resource> resources() {
        return List.of(new Resource("test://greeting", "greeting", "Greeting", "A greeting.", "text/plain"));
    }

    @Override
    public List<ResourceTemplate> resourceTemplates() {
        return List.of(new ResourceTemplate("test://item/{id}", "item", "Item", "An item.", "text/plain"));
    }

    @Override
    public List<Prompt> prompts() {
        return List.of(new Prompt(
                "greet", "Greet", "Greets somebody.", List.of(new Prompt.Argument("who", "Whom to greet.", true))));
    }

    @Override
    public ToolResult callTool(String name, ObjectNode arguments, CallContext context) throws UnknownNameException {
        Behaviour behaviour = tools.get(name);
        if (behaviour == null) {
            throw new UnknownNameException("tool", name, List.of("echo"));
        }
        return behaviour.call(arguments, context);
    }

    @Override
    public ResourceContents readResource(String uri, CallContext context) throws UnknownNameException {
        reads.incrementAndGet();
        String text = texts.get(uri);
        if (text == null) {
            throw new UnknownNameException("resource", uri, List.of("test://greeting"));
        }
        return new ResourceContents.Text(uri, "text/plain", text);
    }

    @Override
    public PromptResult getPrompt(String name, Map<String, String> arguments, CallContext context)
            throws UnknownNameException, InvalidArgumentsException {
        if (!name.equals("greet")) {
            throw new UnknownNameException("prompt", name, List.of("greet"));
        }
        String who = arguments.get("who");
        if (who == null) {
            throw new InvalidArgumentsException("The argument who is required.");
        }
        var messages = JsonNodeFactory.instance.arrayNode();
        messages.addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", "Hello " + who);
        return new PromptResult("Greets somebody.", messages);
    }

    /** Whom to greet: anybody whose name is typed twice. */
    @Override
    public Completion complete(CompletionRequest request, CallContext context) throws UnknownNameException {
        if (!request.name().equals("greet")) {
            throw new UnknownNameException("prompt", request.name(), List.of("greet"));
        }
        return Completion.of(List.of(request.typed() + request.typed()), true);
    }

    @Override
    public void onChange(ChangeListener listener) {
        listeners.add(listener);
    }
}
