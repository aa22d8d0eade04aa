package org.openprojectmcp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.CacheHint;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.Resource;
import org.openprojectmcp.tool.ResourceTemplate;
import org.openprojectmcp.tool.Tool;

/** The lists of the catalog, serialized once and again after each change. Thread-safe. */
final class CatalogLists implements Catalog.ChangeListener {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The same for every caller; clients that listen hear of changes sooner. */
    private static final CacheHint CACHE_HINT =
            CacheHint.sharedFor(Duration.ofMinutes(1).toMillis());

    private final AtomicLong generation = new AtomicLong();
    private final CachedList<Tool> tools;
    private final CachedList<Resource> resources;
    private final CachedList<ResourceTemplate> resourceTemplates;
    private final CachedList<Prompt> prompts;

    CatalogLists(Catalog catalog) {
        tools = new CachedList<>("tools", catalog::tools, CatalogLists::writeTool);
        resources = new CachedList<>("resources", catalog::resources, CatalogLists::writeResource);
        resourceTemplates =
                new CachedList<>("resourceTemplates", catalog::resourceTemplates, CatalogLists::writeResourceTemplate);
        prompts = new CachedList<>("prompts", catalog::prompts, CatalogLists::writePrompt);
    }

    McpResult tools() {
        return tools.result();
    }

    McpResult resources() {
        return resources.result();
    }

    McpResult resourceTemplates() {
        return resourceTemplates.result();
    }

    McpResult prompts() {
        return prompts.result();
    }

    @Override
    public void changed(boolean toolsChanged, boolean resourcesChanged, boolean promptsChanged) {
        generation.incrementAndGet();
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T element) throws IOException;
    }

    private record ListResult(String member, SerializableString elements, long generation) implements McpResult {

        @Override
        public void writeMembers(JsonGenerator json) throws IOException {
            json.writeFieldName(member);
            json.writeRawValue(elements);
        }

        @Override
        public CacheHint cacheHint() {
            return CACHE_HINT;
        }
    }

    private final class CachedList<T> {

        private final String member;
        private final Supplier<List<T>> source;
        private final Writer<T> writer;
        private volatile @Nullable ListResult cached;

        CachedList(String member, Supplier<List<T>> source, Writer<T> writer) {
            this.member = member;
            this.source = source;
            this.writer = writer;
        }

        ListResult result() {
            // Read before the list is, so that a change in between makes the result stale at once.
            long now = generation.get();
            ListResult result = cached;
            if (result == null || result.generation() != now) {
                result = new ListResult(member, new SerializedString(serialize()), now);
                cached = result;
            }
            return result;
        }

        private String serialize() {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = MAPPER.createGenerator(text)) {
                json.writeStartArray();
                for (T element : source.get()) {
                    json.writeStartObject();
                    writer.write(json, element);
                    json.writeEndObject();
                }
                json.writeEndArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }

    private static void writeTool(JsonGenerator json, Tool tool) throws IOException {
        json.writeStringField("name", tool.name());
        json.writeStringField("title", tool.title());
        json.writeStringField("description", tool.description());
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

    private static void writeResource(JsonGenerator json, Resource resource) throws IOException {
        json.writeStringField("uri", resource.uri());
        json.writeStringField("name", resource.name());
        json.writeStringField("title", resource.title());
        json.writeStringField("description", resource.description());
        json.writeStringField("mimeType", resource.mimeType());
    }

    private static void writeResourceTemplate(JsonGenerator json, ResourceTemplate template) throws IOException {
        json.writeStringField("uriTemplate", template.uriTemplate());
        json.writeStringField("name", template.name());
        json.writeStringField("title", template.title());
        json.writeStringField("description", template.description());
        json.writeStringField("mimeType", template.mimeType());
    }

    private static void writePrompt(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeStringField("name", prompt.name());
        json.writeStringField("title", prompt.title());
        json.writeStringField("description", prompt.description());
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
}
