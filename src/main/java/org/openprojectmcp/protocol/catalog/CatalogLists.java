package org.openprojectmcp.protocol.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.Icons;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.Icon;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.Resource;
import org.openprojectmcp.tool.ResourceTemplate;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.choice.ToolSelection;

/**
 * The lists of the catalog, serialized once and again after each change: the whole ones, and of tools those that callers ask for by
 * header. Thread-safe.
 */
public final class CatalogLists implements Catalog.ChangeListener {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Callers can make up selections without end. Those of the clients that an instance has fit; above, all are made anew. */
    private static final int MOST_KEPT = 64;

    private final AtomicLong generation = new AtomicLong();
    private final CachedList<Tool> tools;
    private final CachedList<Resource> resources;
    private final CachedList<ResourceTemplate> resourceTemplates;
    private final CachedList<Prompt> prompts;

    /** @param pageSize elements of a page of any list */
    public CatalogLists(Catalog catalog, int pageSize) {
        tools = new CachedList<>("tools", pageSize, catalog::tools, CatalogLists::writeTool);
        resources = new CachedList<>("resources", pageSize, any -> catalog.resources(), CatalogLists::writeResource);
        resourceTemplates = new CachedList<>(
                "resourceTemplates", pageSize, any -> catalog.resourceTemplates(), CatalogLists::writeResourceTemplate);
        prompts = new CachedList<>("prompts", pageSize, any -> catalog.prompts(), CatalogLists::writePrompt);
    }

    public McpResult tools(McpRequest request) throws McpException {
        return tools.page(request, request.selection());
    }

    public McpResult resources(McpRequest request) throws McpException {
        return resources.page(request, ToolSelection.EVERYTHING);
    }

    public McpResult resourceTemplates(McpRequest request) throws McpException {
        return resourceTemplates.page(request, ToolSelection.EVERYTHING);
    }

    public McpResult prompts(McpRequest request) throws McpException {
        return prompts.page(request, ToolSelection.EVERYTHING);
    }

    @Override
    public void changed(boolean toolsChanged, boolean resourcesChanged, boolean promptsChanged) {
        generation.incrementAndGet();
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T element, boolean icons) throws IOException;
    }

    private record Version(ToolSelection selection, boolean icons) {}

    private record Cached(Pages pages, long generation) {}

    private final class CachedList<T> {

        private final String member;
        private final int pageSize;
        private final Function<ToolSelection, List<T>> source;
        private final Writer<T> writer;
        private final Map<Version, Cached> kept = new ConcurrentHashMap<>();

        CachedList(String member, int pageSize, Function<ToolSelection, List<T>> source, Writer<T> writer) {
            this.member = member;
            this.pageSize = pageSize;
            this.source = source;
            this.writer = writer;
        }

        McpResult page(McpRequest request, ToolSelection selection) throws McpException {
            JsonNode cursor = request.params().get("cursor");
            Pages pages = pages(new Version(selection, request.era().version().hasIcons()));
            if (cursor == null || cursor.isNull()) {
                return pages.first();
            }
            if (!cursor.isTextual()) {
                throw new McpException(ErrorCode.INVALID_PARAMS, "params.cursor must be a string.");
            }
            return pages.at(cursor.textValue());
        }

        private Pages pages(Version version) {
            // Read before the list is, so that a change in between makes the pages stale at once.
            long now = generation.get();
            Cached cached = kept.get(version);
            if (cached == null || cached.generation() != now) {
                boolean shared = version.selection().equals(ToolSelection.EVERYTHING);
                cached = new Cached(Pages.of(member, serialize(version), pageSize, shared), now);
                if (kept.size() >= MOST_KEPT) {
                    kept.clear();
                }
                kept.put(version, cached);
            }
            return cached.pages();
        }

        private List<String> serialize(Version version) {
            List<String> elements = new ArrayList<>();
            for (T element : source.apply(version.selection())) {
                StringWriter text = new StringWriter();
                try (JsonGenerator json = MAPPER.createGenerator(text)) {
                    json.writeStartObject();
                    writer.write(json, element, version.icons());
                    json.writeEndObject();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                elements.add(text.toString());
            }
            return elements;
        }
    }

    private static void writeTool(JsonGenerator json, Tool tool, boolean icons) throws IOException {
        json.writeStringField("name", tool.name());
        json.writeStringField("title", tool.title());
        json.writeStringField("description", tool.description());
        writeIcons(json, tool.icons(), icons);
        json.writePOJOField("inputSchema", tool.inputSchema());
        if (tool.outputSchema() != null) {
            json.writePOJOField("outputSchema", tool.outputSchema());
        }
        json.writeObjectFieldStart("annotations");
        json.writeBooleanField("readOnlyHint", tool.annotations().readOnlyHint());
        json.writeBooleanField("destructiveHint", tool.annotations().destructiveHint());
        json.writeBooleanField("idempotentHint", tool.annotations().idempotentHint());
        json.writeBooleanField("openWorldHint", tool.annotations().openWorldHint());
        json.writeEndObject();
    }

    private static void writeResource(JsonGenerator json, Resource resource, boolean icons) throws IOException {
        json.writeStringField("uri", resource.uri());
        json.writeStringField("name", resource.name());
        json.writeStringField("title", resource.title());
        json.writeStringField("description", resource.description());
        json.writeStringField("mimeType", resource.mimeType());
        writeIcons(json, resource.icons(), icons);
    }

    private static void writeResourceTemplate(JsonGenerator json, ResourceTemplate template, boolean icons)
            throws IOException {
        json.writeStringField("uriTemplate", template.uriTemplate());
        json.writeStringField("name", template.name());
        json.writeStringField("title", template.title());
        json.writeStringField("description", template.description());
        json.writeStringField("mimeType", template.mimeType());
        writeIcons(json, template.icons(), icons);
    }

    private static void writePrompt(JsonGenerator json, Prompt prompt, boolean icons) throws IOException {
        json.writeStringField("name", prompt.name());
        json.writeStringField("title", prompt.title());
        json.writeStringField("description", prompt.description());
        writeIcons(json, prompt.icons(), icons);
        json.writeArrayFieldStart("arguments");
        for (Prompt.Argument argument : prompt.arguments()) {
            json.writeStartObject();
            json.writeStringField("name", argument.name());
            json.writeStringField("description", argument.description());
            json.writeBooleanField("required", argument.required());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeIcons(JsonGenerator json, List<Icon> icons, boolean known) throws IOException {
        if (known) {
            Icons.write(json, icons);
        }
    }
}
