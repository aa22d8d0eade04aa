package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what a form says about a write: what it would change, whether it is allowed, and what stands against it. */
final class Previews {

    private Previews() {}

    static void addForm(ObjectNode preview, JsonNode before, JsonNode form) {
        JsonNode embedded = form.path("_embedded");
        if (before.isMissingNode()) {
            preview.set("would_be", Changes.values(embedded.path("payload")));
        } else {
            preview.set("changes", Changes.between(before, embedded.path("payload")));
        }
        ArrayNode problems = preview.putArray("problems");
        embedded.path("validationErrors")
                .properties()
                .forEach(entry -> problems.add(
                        entry.getValue().path("message").asText() + " (" + RefusedWrites.word(entry.getKey()) + ")"));
        boolean permitted = form.path("_links").path("commit").path("href").isTextual();
        if (problems.isEmpty()) {
            preview.remove("problems");
            if (!permitted) {
                preview.put("problem", "The user of this API key may check this change but not make it.");
            }
        }
        preview.put("ready", permitted);
    }
}
