package org.openprojectmcp.bench.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** From a work package in HAL to the few fields that an assistant needs; what is not set is left out. */
final class CompactWorkPackage {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode hal;
    private final Map<String, Object> compact = new LinkedHashMap<>();

    private CompactWorkPackage(JsonNode hal) {
        this.hal = hal;
    }

    static Map<String, Object> of(byte[] hal) {
        return new CompactWorkPackage(MAPPER.readTree(hal)).compact();
    }

    private Map<String, Object> compact() {
        put("id", hal.path("id"));
        put("subject", hal.path("subject"));
        put("type", title("type"));
        put("status", title("status"));
        put("closed", hal.at("/_embedded/status/isClosed"));
        put("priority", title("priority"));
        person("project");
        put("version", title("version"));
        person("assignee");
        person("responsible");
        person("author");
        put("start", hal.path("startDate"));
        put("due", hal.path("dueDate"));
        put("done", hal.path("percentageDone"));
        hours("estimated", "estimatedTime");
        hours("remaining", "remainingTime");
        hours("spent", "spentTime");
        put("description", hal.at("/description/raw"));
        put("updated", hal.path("updatedAt"));
        put("lock_version", hal.path("lockVersion"));
        return compact;
    }

    private JsonNode title(String link) {
        return hal.path("_links").path(link).path("title");
    }

    private void person(String link) {
        String href = hal.path("_links").path(link).path("href").asString("");
        if (!href.isEmpty()) {
            int id = Integer.parseInt(href.substring(href.lastIndexOf('/') + 1));
            compact.put(link, Map.of("id", id, "name", title(link).asString()));
        }
    }

    private void hours(String name, String field) {
        String duration = hal.path(field).asString("");
        if (!duration.isEmpty()) {
            compact.put(name, Duration.parse(duration).toMinutes() / 60.0);
        }
    }

    private void put(String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            compact.put(name, value);
        }
    }
}
