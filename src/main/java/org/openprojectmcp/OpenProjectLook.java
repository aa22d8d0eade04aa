package org.openprojectmcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.Trouble;

/**
 * Asks OpenProject whether it can be used: with the key of the settings for the root of the API, else for its configuration, which it
 * shows to anybody. Thread-safe.
 */
final class OpenProjectLook implements Supplier<Observation> {

    private final OpenProject openProject;
    private final OpenProjectOptions options;

    OpenProjectLook(OpenProject openProject, OpenProjectOptions options) {
        this.openProject = openProject;
        this.options = options;
    }

    @Override
    public Observation get() {
        boolean shared = options.credentials() != null;
        Caller caller = new Caller(null, new Cancellation());
        try {
            JsonNode answer = openProject.get(caller, shared ? "/" : "/configuration", Map.of(), null);
            String version = answer.path("coreVersion").textValue();
            String name = answer.path("instanceName").asText("OpenProject");
            String told = shared ? "" : "; each caller brings an own key";
            String user = answer.path("_links").path("user").path("title").textValue();
            return new Observation(
                    true, version, shared ? user : null, null, "Connected to " + name + told, Instant.now());
        } catch (OpenProjectException refused) {
            return new Observation(
                    false, null, null, Trouble.of(refused), String.valueOf(refused.getMessage()), Instant.now());
        }
    }
}
