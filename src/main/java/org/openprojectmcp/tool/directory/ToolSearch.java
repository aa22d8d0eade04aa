package org.openprojectmcp.tool.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks tools by how well they answer a question in words. Immutable. */
final class ToolSearch {

    private static final double NAME = 5;
    private static final double TITLE = 3;
    private static final double ARGUMENT = 1;
    private static final double DESCRIPTION = 1;
    /** What only means the same counts less than what was said. */
    private static final double SYNONYM = 0.6;
    /** What only begins alike counts less, too. */
    private static final double FORM = 0.8;

    private final List<Indexed> tools;
    private final Map<String, Integer> spread = new HashMap<>();

    private record Indexed(ToolEntry entry, Map<String, Double> weights) {}

    /** What was found, and how well it fits. */
    private record Scored(ToolEntry entry, double score) {}

    ToolSearch(Collection<ToolEntry> entries) {
        tools = entries.stream().map(ToolSearch::indexed).toList();
        tools.forEach(tool -> tool.weights.keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /**
     * The tools that fit, the best first; of those that fit alike the listed ones first, what
     * reads before what writes, and what lists before what needs one to be named.
     */
    List<ToolEntry> find(String question) {
        Set<String> words = Terms.of(question);
        List<Scored> found = new ArrayList<>();
        for (Indexed tool : tools) {
            double[] scores = words.stream()
                    .mapToDouble(word -> score(word, tool))
                    .filter(score -> score > 0)
                    .toArray();
            if (scores.length > 0) {
                // who answers the whole question comes before who knows one word of it well
                double share = (double) scores.length / words.size();
                found.add(new Scored(tool.entry, Arrays.stream(scores).sum() * share));
            }
        }
        found.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(one -> one.entry().off() != null)
                .thenComparing(one -> !one.entry().tool().annotations().readOnlyHint())
                .thenComparing(one -> !one.entry().tool().name().startsWith("list_"))
                .thenComparing(one -> one.entry().tool().name()));
        return found.stream().map(Scored::entry).toList();
    }

    private double score(String word, Indexed tool) {
        double said = weight(word, tool);
        double meant = Terms.like(word).stream()
                .mapToDouble(synonym -> SYNONYM * weight(synonym, tool))
                .max()
                .orElse(0);
        return Math.max(said, meant);
    }

    private double weight(String word, Indexed tool) {
        double best = 0;
        for (Map.Entry<String, Double> known : tool.weights.entrySet()) {
            if (Terms.related(word, known.getKey())) {
                double form = word.equals(known.getKey()) ? 1 : FORM;
                best = Math.max(best, form * known.getValue() * rarity(known.getKey()));
            }
        }
        return best;
    }

    /** A word that every tool has tells none from another. */
    private double rarity(String word) {
        return Math.log(1 + (double) tools.size() / spread.getOrDefault(word, 1));
    }

    private static Indexed indexed(ToolEntry entry) {
        Map<String, Double> weights = new HashMap<>();
        entry.names().forEach(name -> note(weights, name, NAME));
        note(weights, entry.tool().title(), TITLE);
        note(weights, entry.tool().toolset(), TITLE);
        note(weights, entry.tool().description(), DESCRIPTION);
        entry.tool()
                .inputSchema()
                .path("properties")
                .fieldNames()
                .forEachRemaining(argument -> note(weights, argument, ARGUMENT));
        return new Indexed(entry, weights);
    }

    private static void note(Map<String, Double> weights, String text, double weight) {
        Terms.of(text).forEach(word -> weights.merge(word, weight, Math::max));
    }
}
