package org.openprojectmcp.scenario.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.testing.WholeServer;

/** The demo organisation, a server before it with every tool on, and the assistants of its people, each with the person's own key. */
final class Office implements AutoCloseable {

    private final SandboxApi openProject;
    private final WholeServer server;
    private final List<Assistant> assistants = new ArrayList<>();

    /** @param clock of OpenProject and of the server */
    Office(Language language, Clock clock) throws Exception {
        openProject = SandboxApi.of(SandboxOptions.demo().withLanguage(language).withClock(clock));
        server = WholeServer.at(
                clock,
                Path.of("routes"),
                "--openproject-url",
                openProject.uri().toString(),
                "--auth",
                "per-user",
                "--toolsets",
                "all");
    }

    /** What an assistant of this person can do, once it has shaken hands. */
    Assistant assistantOf(String login) {
        String key = openProject.key(login);
        if (key == null) {
            throw new IllegalArgumentException("nobody here has the login " + login);
        }
        Assistant assistant = new Assistant(server.base(), key);
        assistants.add(assistant);
        return assistant;
    }

    /** OpenProject itself, to see what became of it all. */
    SandboxApi openProject() {
        return openProject;
    }

    /** A work package as OpenProject has it. */
    JsonNode workPackage(int id) {
        return openProject.get(SandboxApi.ADMIN, "/work_packages/" + id).body();
    }

    /** How many open work packages OpenProject has for Dana; filters are a name and a value each, and mean equality. */
    int open(Object... filters) {
        StringBuilder all = new StringBuilder("[{\"status\": {\"operator\": \"o\", \"values\": []}}");
        for (int i = 0; i < filters.length; i += 2) {
            all.append(", {\"%s\": {\"operator\": \"=\", \"values\": [\"%s\"]}}".formatted(filters[i], filters[i + 1]));
        }
        String query = URLEncoder.encode(all + "]", StandardCharsets.UTF_8);
        return openProject
                .get(SandboxApi.DANA, "/work_packages?pageSize=1&filters=" + query)
                .body()
                .path("total")
                .asInt();
    }

    @Override
    public void close() {
        assistants.forEach(Assistant::close);
        server.close();
        openProject.close();
    }
}
