package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.tool.choice.ToolNames;
import org.openprojectmcp.tool.choice.ToolSelection;

/**
 * The tools, resources and prompts that the route files offer at this moment, and the way to run them. Lists are ordered by name, the
 * same in every answer until a file changes. Calls block their thread until the route has ended. Thread-safe.
 */
public interface Catalog {

    /** The tools that are listed; aliases are not. */
    List<Tool> tools();

    /** Those of the listed tools that a caller asks for. */
    List<Tool> tools(ToolSelection selection);

    /** By which tools can be chosen, those that are off too. */
    ToolNames names();

    /** The arguments of a tool that clients repeat in headers. None for an alias: it is not listed, so that nobody knows of them. */
    List<HeaderParameter> headerParameters(String tool);

    List<Resource> resources();

    List<ResourceTemplate> resourceTemplates();

    List<Prompt> prompts();

    /**
     * Runs a tool.
     *
     * @param name a tool's name or an alias of it
     * @throws UnknownNameException when there is no such tool, or not for this caller; then it says why
     * @throws RuntimeException when the server itself failed
     */
    ToolResult callTool(String name, ObjectNode arguments, CallContext context) throws UnknownNameException;

    /**
     * Reads a resource.
     *
     * @throws UnknownNameException when no resource and no template has that URI, or OpenProject has nothing there
     */
    ResourceContents readResource(String uri, CallContext context) throws UnknownNameException;

    /**
     * Fills a prompt in.
     *
     * @throws UnknownNameException when there is no such prompt
     * @throws InvalidArgumentsException when an argument is missing, unknown or cannot be resolved
     */
    PromptResult getPrompt(String name, Map<String, String> arguments, CallContext context)
            throws UnknownNameException, InvalidArgumentsException;

    /**
     * Says what may be written for an argument of a prompt or a variable of a resource's URI. Nothing, when nothing is known of it or it has no
     * such argument.
     *
     * @throws UnknownNameException when there is no such prompt or resource
     */
    Completion complete(CompletionRequest request, CallContext context) throws UnknownNameException;

    /** Calls {@code listener} after each change of one of the lists, on the thread that made it. */
    void onChange(ChangeListener listener);

    /** Which of the lists a change touched. */
    @FunctionalInterface
    interface ChangeListener {
        void changed(boolean tools, boolean resources, boolean prompts);
    }
}
