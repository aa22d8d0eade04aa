package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.OpenProjectException;

/** Work packages with their parents and relations, checked for what can be known without OpenProject. Immutable. */
final class Plan {

    private static final Pattern ID = Pattern.compile("#?\\d{1,18}");

    private final Map<String, PlanItem> items;
    private final List<PlanRelation> relations;

    private Plan(Map<String, PlanItem> items, List<PlanRelation> relations) {
        this.items = items;
        this.relations = List.copyOf(relations);
    }

    /**
     * Reads a plan.
     *
     * @throws OpenProjectException when keys are used twice or lead nowhere, or when parents or dates go round in a circle
     */
    static Plan of(JsonNode arguments) {
        List<String> faults = new ArrayList<>();
        Map<String, PlanItem> items = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode item : arguments.path("items")) {
            PlanItem read = PlanItem.of(item, ++number);
            if (items.putIfAbsent(read.key(), read) != null) {
                faults.add("items: the key \"" + read.key() + "\" is there twice.");
            }
        }
        List<PlanRelation> relations = new ArrayList<>();
        items.values().forEach(item -> item.after()
                .forEach(first -> relations.add(new PlanRelation(item.key(), "follows", first, 0))));
        arguments.path("relations").forEach(relation -> relations.add(PlanRelation.of(relation)));
        Plan plan = new Plan(items, relations);
        plan.addLostKeys(faults);
        if (faults.isEmpty()) {
            plan.addCircle(faults, "parent", key -> plan.parents(key));
            plan.addCircle(faults, "after", key -> plan.predecessors(key));
        }
        if (!faults.isEmpty()) {
            throw new OpenProjectException("Nothing was created:\n- " + String.join("\n- ", faults));
        }
        return plan;
    }

    List<PlanRelation> relations() {
        return relations;
    }

    boolean has(String key) {
        return items.containsKey(key);
    }

    /** The items, each after its parent. */
    List<PlanItem> inOrder() {
        Set<PlanItem> ordered = new LinkedHashSet<>();
        items.values().forEach(item -> add(item, ordered));
        return List.copyOf(ordered);
    }

    private void add(PlanItem item, Set<PlanItem> ordered) {
        parent(item).ifPresent(parent -> add(parent, ordered));
        ordered.add(item);
    }

    private Optional<PlanItem> parent(PlanItem item) {
        return item.parent() == null ? Optional.empty() : Optional.ofNullable(items.get(item.parent()));
    }

    private List<String> parents(String key) {
        return Optional.ofNullable(items.get(key)).flatMap(this::parent).map(PlanItem::key).stream()
                .toList();
    }

    private List<String> predecessors(String key) {
        return relations.stream()
                .filter(PlanRelation::plansDates)
                .filter(relation -> relation.then().equals(key))
                .map(PlanRelation::first)
                .filter(this::has)
                .toList();
    }

    /** What OpenProject will make of dates, in words: parents have those of their children, and children without any begin with their parent's. */
    List<String> dateNotes() {
        List<String> notes = new ArrayList<>();
        for (PlanItem item : items.values()) {
            boolean above = items.values().stream().anyMatch(other -> item.key().equals(other.parent()));
            if (above && item.hasDates()) {
                notes.add(item.key() + ": it has children, so its dates will be those of its children.");
            } else if (!item.hasDates()
                    && parent(item).filter(PlanItem::hasDates).isPresent()) {
                notes.add(item.key() + ": without dates of its own it begins with those of its parent.");
            }
        }
        return notes;
    }

    private void addLostKeys(List<String> faults) {
        Stream<String> named = Stream.concat(
                items.values().stream().map(PlanItem::parent).flatMap(Stream::ofNullable),
                relations.stream().flatMap(relation -> Stream.of(relation.from(), relation.to())));
        named.distinct()
                .filter(reference -> !has(reference) && !ID.matcher(reference).matches())
                .forEach(reference ->
                        faults.add("\"" + reference + "\" is neither a key of this plan nor the id of a work"
                                + " package. Keys: " + String.join(", ", items.keySet()) + "."));
    }

    private void addCircle(List<String> faults, String what, Function<String, List<String>> before) {
        Set<String> done = new LinkedHashSet<>();
        for (String key : items.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            if (circles(key, before, way, done)) {
                faults.add(what + ": " + String.join(", ", way) + " go round in a circle.");
                return;
            }
        }
    }

    private static boolean circles(
            String key, Function<String, List<String>> before, Set<String> way, Set<String> done) {
        if (done.contains(key)) {
            return false;
        }
        if (!way.add(key)) {
            return true;
        }
        for (String next : before.apply(key)) {
            if (circles(next, before, way, done)) {
                return true;
            }
        }
        way.remove(key);
        done.add(key);
        return false;
    }
}
