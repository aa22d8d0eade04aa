package org.openprojectmcp.protocol;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ToolHeaders;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.choice.Chooser;
import org.openprojectmcp.tool.choice.ToolSelection;

/** Reads the headers by which a client asks for fewer tools. They take away and never add: what is off stays off. */
final class RequestedTools {

    private RequestedTools() {}

    /**
     * The tools that a client asks for.
     *
     * @throws McpException with -32600 when a header names nothing that there is, or says neither true nor false
     */
    static ToolSelection of(ToolHeaders headers, Catalog catalog) throws McpException {
        if (headers.equals(ToolHeaders.NONE)) {
            return ToolSelection.EVERYTHING;
        }
        Set<String> toolsets = names(headers.toolsets());
        Set<String> tools = names(headers.tools());
        boolean all = toolsets.isEmpty() && tools.isEmpty();
        ToolSelection selection = new ToolSelection(
                all ? Set.of(ToolSelection.ALL) : toolsets,
                tools,
                names(headers.excluded()),
                readOnly(headers.readOnly()));
        String fault = catalog.names().fault(selection, Chooser.CALLER).orElse(null);
        if (fault != null) {
            throw new McpException(ErrorCode.INVALID_REQUEST, fault);
        }
        return selection;
    }

    private static Set<String> names(@Nullable String header) {
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean readOnly(@Nullable String header) throws McpException {
        // A header that is sent twice says both; one true is enough to take writing away.
        Set<String> values = names(header);
        for (String value : values) {
            if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                throw new McpException(
                        ErrorCode.INVALID_REQUEST, Chooser.CALLER.readOnly() + " must be true or false.");
            }
        }
        return values.stream().anyMatch(value -> value.equalsIgnoreCase("true"));
    }
}
