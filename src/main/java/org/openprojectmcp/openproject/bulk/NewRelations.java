package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * Relations that are to be made in one call, held against those that there are and against each other: one a pair, and no circles. Not
 * thread-safe; for one check.
 */
final class NewRelations {

    /** A relation in the direction in which OpenProject stores it. */
    private record Edge(long from, String type, long to) {}

    private static final String FOLLOWS = "follows";

    private static final Map<String, String> TURNED = Map.of(
            "precedes", FOLLOWS,
            "blocked", "blocks",
            "duplicated", "duplicates",
            "partof", "includes",
            "required", "requires");

    private final Map<Long, String> subjects = new HashMap<>();
    private final Map<Edge, Long> ids = new HashMap<>();
    private final Map<Long, List<Long>> above = new HashMap<>();
    private final Map<Long, List<Long>> below = new HashMap<>();
    private final Map<Set<Long>, Edge> pairs = new HashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /**
     * @param ends the work packages that can be seen; in full, what is above and below them counts, too
     * @param relations those that there are, as API v3 has them
     */
    NewRelations(JsonNode ends, JsonNode relations) {
        for (JsonNode end : ends) {
            long id = end.path("id").asLong();
            subjects.put(id, end.path("subject").asText());
            above.put(id, linked(end, "ancestors"));
            below.put(id, linked(end, "children"));
        }
        for (JsonNode relation : relations) {
            Edge edge = edge(
                    Hal.id(Hal.link(relation, "from")).asLong(),
                    relation.path("type").asText(),
                    Hal.id(Hal.link(relation, "to")).asLong());
            add(edge);
            ids.put(edge, relation.path("id").asLong());
        }
    }

    private static List<Long> linked(JsonNode end, String name) {
        List<Long> linked = new ArrayList<>();
        Hal.link(end, name).forEach(link -> linked.add(Hal.id(link).asLong()));
        return linked;
    }

    /**
     * What is to be written.
     *
     * @param wanted each with work_package, is, other, and perhaps lag and description
     * @return {@code entries} for {@link BulkWrites#relate}, and in {@code problems} what stands against them
     */
    ObjectNode check(JsonNode wanted) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        List<String> problems = new ArrayList<>();
        for (JsonNode one : wanted) {
            long from = one.path("work_package").asLong();
            long to = one.path("other").asLong();
            String type = PlanRelation.type(one.path("is").asText());
            ObjectNode entry = entry(one, type);
            Edge edge = edge(from, type, to);
            String problem = problem(from, to, edge);
            if (edge.equals(pairs.get(pair(from, to)))) {
                entry.put("skip", "they are related so already" + numbered(edge));
            } else if (problem.isEmpty()) {
                add(edge);
            } else {
                problems.add("#" + from + " " + entry.path("subject").asText() + ": " + problem);
            }
            entries.add(entry);
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        checked.set("entries", entries);
        problems.forEach(checked.putArray("problems")::add);
        return checked;
    }

    private ObjectNode entry(JsonNode one, String type) {
        long to = one.path("other").asLong();
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("id", one.path("work_package"));
        entry.put(
                "subject",
                one.path("is").asText() + " #" + to + (subjects.containsKey(to) ? " " + subjects.get(to) : ""));
        ObjectNode payload = entry.putObject("payload").put("type", type);
        payload.putObject("_links").putObject("to").put("href", "/api/v3/work_packages/" + to);
        for (String field : List.of("lag", "description")) {
            if (one.hasNonNull(field)) {
                payload.set(field, one.path(field));
            }
        }
        return entry;
    }

    private String problem(long from, long to, Edge edge) {
        for (long end : List.of(from, to)) {
            if (!subjects.containsKey(end)) {
                return "there is no work package #" + end + " that this key can see.";
            }
        }
        if (from == to) {
            return "a work package cannot be related to itself.";
        }
        Edge other = pairs.get(pair(from, to));
        if (other != null) {
            return "the two are related already (#" + other.from() + " " + other.type() + " #" + other.to()
                    + numbered(other)
                    + "), and OpenProject keeps one relation a pair: change that one, or remove it first.";
        }
        boolean dated = edge.type().equals(FOLLOWS);
        if (dated && (family(above, from).contains(to) || family(above, to).contains(from))) {
            return "one of the two is above the other, and neither can come before the other.";
        }
        List<Long> way = edge.type().equals("relates") ? List.of() : way(edge.to(), edge.from(), edge.type());
        return way.isEmpty() ? "" : "they would go round in a circle: " + circle(edge, way) + ".";
    }

    private static List<Long> family(Map<Long, List<Long>> kin, long id) {
        return kin.getOrDefault(id, List.of());
    }

    /** Nothing for one that is to be made in the same call. */
    private String numbered(Edge edge) {
        Long id = ids.get(edge);
        return id == null ? "" : ", relation " + id;
    }

    private String circle(Edge edge, List<Long> way) {
        StringBuilder circle = new StringBuilder("#" + edge.from());
        long at = edge.from();
        for (long id : way) {
            circle.append(id == edge.to() ? " " + edge.type() : step(at, id, edge.type()))
                    .append(" #")
                    .append(id);
            at = id;
        }
        return circle.append(at == edge.from() ? "" : ", which is below #" + edge.from())
                .toString();
    }

    private String step(long at, long next, String type) {
        if (edges.contains(new Edge(at, type, next))) {
            return " " + type;
        }
        return family(below, at).contains(next) ? ", above" : ", below what " + type;
    }

    /** The shortest way along relations of a type, both ends included; empty when there is none. */
    private List<Long> way(long from, long to, String type) {
        boolean dated = type.equals(FOLLOWS);
        Map<Long, Long> cameFrom = new HashMap<>();
        Deque<Long> left = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, from);
        while (!left.isEmpty()) {
            long at = left.removeFirst();
            if (at == to || (dated && family(below, to).contains(at))) {
                return back(cameFrom, at);
            }
            for (long next : next(at, type)) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    left.addLast(next);
                }
            }
        }
        return List.of();
    }

    /** What follows, does so for what is below it, and waits for what is below itself. */
    private List<Long> next(long at, String type) {
        boolean dated = type.equals(FOLLOWS);
        List<Long> next = new ArrayList<>(dated ? family(below, at) : List.of());
        for (Edge edge : edges) {
            boolean inherited = dated && family(above, at).contains(edge.from());
            if ((edge.from() == at || inherited) && edge.type().equals(type)) {
                next.add(edge.to());
            }
        }
        return next;
    }

    private static List<Long> back(Map<Long, Long> cameFrom, long end) {
        Deque<Long> way = new ArrayDeque<>(List.of(end));
        for (long at = end; cameFrom.getOrDefault(at, at) != at; at = cameFrom.getOrDefault(at, at)) {
            way.addFirst(cameFrom.getOrDefault(at, at));
        }
        return List.copyOf(way);
    }

    private void add(Edge edge) {
        edges.add(edge);
        pairs.put(pair(edge.from(), edge.to()), edge);
    }

    private static Set<Long> pair(long one, long other) {
        return one == other ? Set.of(one) : Set.of(one, other);
    }

    private static Edge edge(long from, String type, long to) {
        String turned = TURNED.get(type);
        if (turned != null) {
            return new Edge(to, turned, from);
        }
        // which end a plain relation begins at says nothing
        return type.equals("relates")
                ? new Edge(Math.min(from, to), type, Math.max(from, to))
                : new Edge(from, type, to);
    }
}
