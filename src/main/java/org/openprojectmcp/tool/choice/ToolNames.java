package org.openprojectmcp.tool.choice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openprojectmcp.tool.schema.Nearest;

/**
 * The names by which tools can be chosen.
 *
 * @param tools with their aliases
 */
public record ToolNames(Set<String> toolsets, Set<String> tools) {

    /** A header can hold thousands of words; an answer names the first few. */
    private static final int MOST_NAMED = 5;

    private static final Pattern TOOL_FILE = Pattern.compile("tools/([^/]+)/([^/]+)\\.camel\\.yaml");

    public ToolNames {
        toolsets = Set.copyOf(toolsets);
        tools = Set.copyOf(tools);
    }

    /** The names of these tools. */
    public static ToolNames of(Collection<ToolTraits> tools) {
        Set<String> toolsets = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (ToolTraits tool : tools) {
            toolsets.add(tool.toolset());
            names.addAll(tool.names());
        }
        return new ToolNames(toolsets, names);
    }

    /**
     * The names that tool files have by their paths, whatever is in them.
     *
     * @param paths below the routes folder
     */
    public static ToolNames ofFiles(Collection<String> paths) {
        Set<String> toolsets = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (String path : paths) {
            Matcher tool = TOOL_FILE.matcher(path);
            if (tool.matches()) {
                toolsets.add(tool.group(1));
                names.add(tool.group(2));
            }
        }
        return new ToolNames(toolsets, names);
    }

    /** These names and those. */
    public ToolNames and(ToolNames others) {
        Set<String> allToolsets = new TreeSet<>(toolsets);
        allToolsets.addAll(others.toolsets);
        Set<String> allTools = new TreeSet<>(tools);
        allTools.addAll(others.tools);
        return new ToolNames(allToolsets, allTools);
    }

    /** What names nothing in a selection, with the names that are most like it, in one line; nothing when all of it is known. */
    public Optional<String> fault(ToolSelection selection, Chooser chooser) {
        Set<String> known = new TreeSet<>(toolsets);
        known.add(ToolSelection.DEFAULT);
        known.add(ToolSelection.ALL);
        List<String> faults = Stream.of(
                        unknown(selection.toolsets(), known)
                                .map(name -> chooser.toolsets() + " names " + name + ", which is no toolset"
                                        + guess(name, known, "; there are " + String.join(", ", known))),
                        unknownTools(selection.tools(), chooser.tools(), chooser),
                        unknownTools(selection.excluded(), chooser.excluded(), chooser))
                .flatMap(sentences -> sentences)
                .limit(MOST_NAMED)
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults) + ".");
    }

    private Stream<String> unknownTools(Set<String> named, String where, Chooser chooser) {
        return unknown(named, tools)
                .map(name -> where + " names " + name + ", which is no tool"
                        + guess(name, tools, "; " + chooser.listing() + " lists them all"));
    }

    private static Stream<String> unknown(Set<String> named, Set<String> known) {
        return named.stream().filter(name -> !known.contains(name)).sorted();
    }

    private static String guess(String name, Set<String> known, String otherwise) {
        List<String> nearest = Nearest.to(name, known);
        return nearest.isEmpty() ? otherwise : " (did you mean " + String.join(", ", nearest) + "?)";
    }
}
