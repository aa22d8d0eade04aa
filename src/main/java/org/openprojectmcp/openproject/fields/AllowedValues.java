package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.names.Candidate;
import org.openprojectmcp.openproject.names.NameMatch.Named;

/** Which values a property of a schema may have: those that stand in a form, or in a short list that it links. Thread-safe. */
public final class AllowedValues {

    private static final String API = "/api/v3";
    private static final int MOST = 1000;
    private static final Pattern READ = Pattern.compile("/(available_assignees|principals|versions|items)(\\?|$)");

    private final Metadata metadata;

    public AllowedValues(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * A value that may be chosen.
     *
     * @param href the link to write
     */
    record Allowed(String href, Named named) {}

    /** The names of the values; empty when they are not told, or are too many to be named. */
    public List<String> names(Caller caller, JsonNode property) {
        return of(caller, property).stream()
                .map(allowed -> allowed.named().candidate().name())
                .toList();
    }

    List<Allowed> of(Caller caller, JsonNode property) {
        List<Allowed> allowed = new ArrayList<>();
        JsonNode embedded = property.path("_embedded").path("allowedValues");
        JsonNode linked = property.path("_links").path("allowedValues");
        if (embedded.isArray()) {
            embedded.forEach(value -> allowed.add(resource(value)));
        } else if (linked.isArray()) {
            linked.forEach(link -> allowed.add(link(link, link.path("title").asText(), List.of())));
        } else if (isShort(linked.path("href").asText())) {
            collection(caller, linked.path("href").asText())
                    .path("_embedded")
                    .path("elements")
                    .forEach(value -> allowed.add(resource(value)));
        }
        return allowed;
    }

    /** Lists of people, versions and items are read; those of projects and work packages have no end. */
    private static boolean isShort(String href) {
        return READ.matcher(href).find();
    }

    private JsonNode collection(Caller caller, String href) {
        int question = href.indexOf('?');
        String path = (question < 0 ? href : href.substring(0, question)).substring(API.length());
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        if (question >= 0) {
            for (String parameter : href.substring(question + 1).split("&")) {
                String[] pair = parameter.split("=", 2);
                query.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
            query.put("pageSize", MOST);
        }
        return metadata.collection(caller, path, query);
    }

    private static Allowed resource(JsonNode value) {
        String name = Stream.of("name", "value", "label")
                .map(field -> value.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(Hal.link(value, "self").path("title").asText());
        List<String> others = Stream.of("login", "email")
                .map(field -> value.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
        return link(Hal.link(value, "self"), name, others);
    }

    private static Allowed link(JsonNode link, String name, List<String> others) {
        return new Allowed(
                link.path("href").asText(), new Named(new Candidate(Hal.id(link).asLong(), name, null), others));
    }
}
