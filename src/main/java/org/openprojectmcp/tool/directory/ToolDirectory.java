package org.openprojectmcp.tool.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.ToolFailedException;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.schema.Nearest;

/** The bean {@code tool-directory} of the tools that tell of tools. Each answer is for the caller of its exchange. Thread-safe. */
public final class ToolDirectory {

    private static final int MOST_FOUND = 10;

    private final Function<ToolSelection, List<ToolEntry>> entries;

    /** @param entries every tool there is, by name, as a caller with that selection finds it */
    public ToolDirectory(Function<ToolSelection, List<ToolEntry>> entries) {
        this.entries = entries;
    }

    /** The tools that answer a question best, or without one the names of all, by toolset. */
    public ObjectNode find(Exchange exchange) {
        String query = exchange.getMessage().getHeader("query", String.class);
        String toolset = exchange.getMessage().getHeader("toolset", String.class);
        List<ToolEntry> all = entries(exchange);
        List<ToolEntry> considered = toolset == null ? all : ofToolset(toolset, all);
        if (query == null) {
            return names(considered);
        }
        List<ToolEntry> found = new ToolSearch(considered).find(query);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("total", found.size()).put("shown", Math.min(found.size(), MOST_FOUND));
        ArrayNode tools = answer.putArray("tools");
        found.stream().limit(MOST_FOUND).forEach(entry -> tools.add(line(entry)));
        if (found.isEmpty()) {
            answer.put(
                    "note",
                    query.strip().contains(" ")
                            ? "No tool is described in these words: try fewer, such as the verb and the thing alone. Without a query "
                                    + "all names are shown, by toolset."
                            : "No tool is described in this word. Without a query all names are shown, by toolset.");
        }
        return answer;
    }

    /** All that a client would see of a tool if it were listed, and whether it is. */
    public ObjectNode describe(Exchange exchange) {
        String name = exchange.getMessage().getHeader("tool", String.class);
        List<ToolEntry> all = entries(exchange);
        ToolEntry entry = all.stream()
                .filter(one -> one.names().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "tool",
                        name,
                        all.stream().flatMap(one -> one.names().stream()).toList()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("name", entry.tool().name())
                .put("title", entry.tool().title())
                .put("toolset", entry.tool().toolset())
                .put("description", entry.tool().description());
        answer.put("writes", !entry.tool().annotations().readOnlyHint());
        if (entry.names().size() > 1) {
            ArrayNode others = answer.putArray("also_called");
            entry.names().stream().skip(1).forEach(others::add);
        }
        answer.set("arguments", entry.tool().inputSchema());
        return withState(answer, entry);
    }

    /** How many tools are on and off, by toolset, for this caller, and which are off because of OpenProject itself. */
    public ObjectNode counts(Exchange exchange) {
        Map<String, int[]> toolsets = new TreeMap<>();
        ObjectNode lacking = JsonNodeFactory.instance.objectNode();
        int on = 0;
        for (ToolEntry entry : entries(exchange)) {
            int[] counted = toolsets.computeIfAbsent(entry.tool().toolset(), first -> new int[2]);
            counted[entry.off() == null ? 0 : 1]++;
            on += entry.off() == null ? 1 : 0;
            if (entry.off() != null && entry.off().lacking()) {
                lacking.put(entry.tool().name(), entry.off().reason());
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("tools", on);
        ObjectNode listed = answer.putObject("toolsets");
        ObjectNode off = JsonNodeFactory.instance.objectNode();
        toolsets.forEach((toolset, counted) -> {
            if (counted[0] > 0) {
                listed.put(toolset, counted[0]);
            }
            if (counted[1] > 0) {
                off.put(toolset, counted[1]);
            }
        });
        if (!off.isEmpty()) {
            answer.set("tools_off", off);
        }
        if (!lacking.isEmpty()) {
            answer.set("tools_that_openproject_lacks", lacking);
        }
        return answer;
    }

    /** The names of the tools that this caller gets. */
    public ArrayNode listed(Exchange exchange) {
        return names(exchange, true);
    }

    /** The names of the tools that there are and that this caller does not get. */
    public ArrayNode unlisted(Exchange exchange) {
        return names(exchange, false);
    }

    private ArrayNode names(Exchange exchange, boolean on) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        entries(exchange).stream()
                .filter(entry -> (entry.off() == null) == on)
                .forEach(entry -> names.add(entry.tool().name()));
        return names;
    }

    private List<ToolEntry> entries(Exchange exchange) {
        CallContext call = exchange.getProperty(CallContext.PROPERTY, CallContext.class);
        return entries.apply(call.selection());
    }

    private static List<ToolEntry> ofToolset(String toolset, List<ToolEntry> all) {
        Set<String> toolsets = new TreeSet<>();
        all.forEach(entry -> toolsets.add(entry.tool().toolset()));
        if (!toolsets.contains(toolset)) {
            throw unknown("toolset", toolset, toolsets);
        }
        return all.stream()
                .filter(entry -> entry.tool().toolset().equals(toolset))
                .toList();
    }

    private static ToolFailedException unknown(String kind, String name, Collection<String> known) {
        List<String> nearest = Nearest.to(name, known);
        return new ToolFailedException("There is no " + kind + " " + name + ". "
                + (nearest.isEmpty()
                        ? "Without arguments find_tools shows all there are."
                        : "Did you mean " + String.join(", ", nearest) + "?"));
    }

    private static ObjectNode names(List<ToolEntry> entries) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("total", entries.size()).put("shown", entries.size());
        ObjectNode toolsets = answer.putObject("toolsets");
        for (ToolEntry entry : entries) {
            toolsets.withObjectProperty(entry.tool().toolset())
                    .withArrayProperty(entry.off() == null ? "on" : "off")
                    .add(entry.tool().name());
        }
        return answer;
    }

    private static ObjectNode line(ToolEntry entry) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("name", entry.tool().name())
                .put("toolset", entry.tool().toolset())
                .put("does", entry.summary());
        return withState(line, entry);
    }

    private static ObjectNode withState(ObjectNode of, ToolEntry entry) {
        if (entry.off() == null) {
            return of.put("on", true);
        }
        return of.put("on", false)
                .put("why_off", entry.off().reason())
                .put("turn_on", entry.off().remedy());
    }
}
