package org.openprojectmcp.openproject.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;

/** Finds out what an OpenProject has, with no more requests than the requirements make necessary. Blocks its thread. Thread-safe. */
public final class InstanceReader {

    /** Lists that came with a version, the newest first: its number itself is told to administrators only. */
    private static final Map<CoreVersion, String> FIRST_WITH = firstWith();

    private static final Set<Integer> REFUSALS = Set.of(403, 404);
    private static final int NOT_FOUND = 404;

    private final OpenProject openProject;

    public InstanceReader(OpenProject openProject) {
        this.openProject = openProject;
    }

    /**
     * Reads what the requirements need to know.
     *
     * @throws OpenProjectException when OpenProject cannot be asked
     */
    public Instance read(Caller caller, Collection<Requirement> requirements) {
        boolean versions = requirements.stream().anyMatch(one -> one.since() != null);
        boolean editions = requirements.stream().anyMatch(one -> one.feature() != null);
        Map<String, Integer> refused = new HashMap<>();
        requirements.stream()
                .map(Requirement::probe)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(path -> refusal(caller, path).ifPresent(status -> refused.put(path, status)));
        Span span = versions ? span(caller) : new Span(null, null);
        return new Instance(span.from, span.before, editions ? features(caller) : null, refused);
    }

    private record Span(@Nullable CoreVersion from, @Nullable CoreVersion before) {}

    private Span span(Caller caller) {
        JsonNode told = openProject.get(caller, "/", Map.of(), null).path("coreVersion");
        Optional<CoreVersion> version = CoreVersion.of(told.asText());
        if (version.isPresent()) {
            CoreVersion exact = version.get();
            return new Span(exact, new CoreVersion(exact.major(), exact.minor() + 1));
        }
        CoreVersion before = null;
        for (Map.Entry<CoreVersion, String> first : FIRST_WITH.entrySet()) {
            if (refusal(caller, first.getValue())
                    .filter(status -> status == NOT_FOUND)
                    .isEmpty()) {
                return new Span(first.getKey(), before);
            }
            before = first.getKey();
        }
        return new Span(null, before);
    }

    private Set<String> features(Caller caller) {
        JsonNode available =
                openProject.get(caller, "/configuration", Map.of(), null).path("availableFeatures");
        return StreamSupport.stream(available.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private Optional<Integer> refusal(Caller caller, String path) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode().put("pageSize", 0);
        try {
            openProject.get(caller, path, Map.of(), nothing);
            return Optional.empty();
        } catch (OpenProjectException e) {
            if (REFUSALS.contains(e.status())) {
                return Optional.of(e.status());
            }
            throw e;
        }
    }

    private static Map<CoreVersion, String> firstWith() {
        Map<CoreVersion, String> lists = new LinkedHashMap<>();
        lists.put(new CoreVersion(17, 3), "/sprints");
        lists.put(new CoreVersion(17, 1), "/meetings");
        lists.put(new CoreVersion(17, 0), "/workspaces");
        lists.put(new CoreVersion(16, 1), "/project_phase_definitions");
        return lists;
    }
}
