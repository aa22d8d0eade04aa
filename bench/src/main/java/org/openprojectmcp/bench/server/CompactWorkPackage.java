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
        put("priority", title("priority"));
        idAndName("project", "project");
        put("version", title("version"));
        idAndName("assignee", "assignee");
        idAndName("accountable", "responsible");
        idAndName("author", "author");
        put("start", hal.path("startDate"));
        put("due", hal.path("dueDate"));
        days("days", "duration");
        put("done", hal.path("percentageDone"));
        hours("estimated", "estimatedTime");
        hours("remaining", "remainingTime");
        hours("spent", "spentTime");
        compact.put("description", Map.of("user_text", hal.at("/description/raw")));
        put("attachments", hal.at("/_embedded/attachments/total"));
        minute("created", "createdAt");
        minute("updated", "updatedAt");
        put("lock_version", hal.path("lockVersion"));
        compact.put("url", "/wp/" + hal.path("id").asInt());
        return compact;
    }

    private JsonNode title(String link) {
        return hal.path("_links").path(link).path("title");
    }

    private void idAndName(String name, String link) {
        String href = hal.path("_links").path(link).path("href").asString("");
        if (!href.isEmpty()) {
            int id = Integer.parseInt(href.substring(href.lastIndexOf('/') + 1));
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("id", id);
            reference.put("name", title(link));
            compact.put(name, reference);
        }
    }

    private void days(String name, String field) {
        String duration = hal.path(field).asString("");
        if (!duration.isEmpty()) {
            compact.put(name, Duration.parse(duration).toDays());
        }
    }

    private void hours(String name, String field) {
        String duration = hal.path(field).asString("");
        if (!duration.isEmpty()) {
            compact.put(name, Duration.parse(duration).toMinutes() / 60.0);
        }
    }

    private void minute(String name, String field) {
        compact.put(name, hal.path(field).asString().substring(0, "2026-11-20T15:21".length()) + "Z");
    }

    private void put(String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            compact.put(name, value);
        }
    }
}
