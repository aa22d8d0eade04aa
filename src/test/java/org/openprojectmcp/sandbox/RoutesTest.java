package org.openprojectmcp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.state.file.StateFile;

/**
 * What API v3 offered up to 17.1 is served, or listed in {@code not-served.tsv} with the reason. The endpoints are those of OpenProject's
 * own document.
 */
class RoutesTest {
    private static final Path ENDPOINTS =
            Path.of(System.getenv().getOrDefault("OPENPROJECT_SHARED", "../shared"), "openproject", "endpoints.tsv");
    private static final Path NOT_SERVED = Path.of("src/test/resources/sandbox/not-served.tsv");
    private static final Pattern UP_TO_17_1 = Pattern.compile("<=.*|11\\..*|15\\..*|16\\..*|17\\.[01]");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    @Test
    void everyEndpointUpTo171IsServedOrMissingForAReason() throws IOException {
        var missing = new TreeSet<>(endpoints());
        missing.removeAll(routed());
        assertThat(missing).isEqualTo(notServed());
    }

    @Test
    void nothingIsListedAsMissingThatIsServed() throws IOException {
        assertThat(routed()).doesNotContainAnyElementsOf(notServed());
    }

    private static Set<String> endpoints() throws IOException {
        assumeTrue(Files.exists(ENDPOINTS), ENDPOINTS + " is absent: what is missing cannot be told");
        var endpoints = new TreeSet<String>();
        for (var line : Files.readAllLines(ENDPOINTS)) {
            var columns = line.split("\t", -1);
            if (columns[0].startsWith("/") && UP_TO_17_1.matcher(columns[6]).matches()) {
                var path = columns[0].substring("/api/v3".length());
                endpoints.add(operation(columns[1], path.isEmpty() ? "/" : path));
            }
        }
        return withSpelling(endpoints);
    }

    /** Ids of actions and capabilities contain slashes, which the document does not show. */
    private static Set<String> withSpelling(Set<String> endpoints) {
        var spelt = new TreeMap<String, String>();
        endpoints.forEach(endpoint -> spelt.put(endpoint, endpoint));
        spelt.put("GET /actions/{}", "GET /actions/{}/{}");
        spelt.put("GET /capabilities/{}", "GET /capabilities/{}/{}/{}");
        return new TreeSet<>(spelt.values());
    }

    private static Set<String> notServed() throws IOException {
        return Files.readAllLines(NOT_SERVED).stream()
                .map(line -> line.split("\t", 2))
                .peek(columns -> assertThat(columns[1]).isNotBlank())
                .map(columns -> VARIABLE.matcher(columns[0]).replaceAll("{}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> routed() {
        var clock = Clock.systemUTC();
        var state = StateFile.parse(DemoState.empty(), clock.instant());
        return Resources.router(new Instance(state, new Access(state), clock)).routed().stream()
                .map(route -> VARIABLE.matcher(route).replaceAll("{}"))
                .collect(Collectors.toSet());
    }

    private static String operation(String method, String path) {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }
}
