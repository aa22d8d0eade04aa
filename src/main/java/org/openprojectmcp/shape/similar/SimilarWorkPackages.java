package org.openprojectmcp.shape.similar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Variable;

/**
 * The bean {@code similar-work-packages}: which of the summaries in the variable {@code rows} may mean the same as the subject in
 * {@code $arguments}. Its time grows with the number of rows. Stateless.
 */
public final class SimilarWorkPackages {

    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_WORD = 3;
    private static final int USUAL_LIMIT = 5;
    private static final int LEAST_PERCENT = 35;
    private static final int SAME_PERCENT = 60;
    private static final int SAME_TYPE = 5;

    private record Found(JsonNode row, Similarity similarity, boolean sameType) {

        int rank() {
            return similarity.percent() + (sameType ? SAME_TYPE : 0);
        }
    }

    /** The words of the subject by which others of its kind are best found: the rare ones first, at most four. */
    public JsonNode words(@Variable("rows") JsonNode rows, @Variable("arguments") JsonNode arguments) {
        Rarity rarity = new Rarity(wordings(rows));
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        wanted(arguments).words().stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingDouble(word -> -rarity.of(word)))
                .limit(MOST_WORDS)
                .forEach(words::add);
        return words;
    }

    /** Those that are alike, the likest first, each with {@code likeness} in percent and {@code why}. */
    public JsonNode rank(@Variable("rows") JsonNode rows, @Variable("arguments") JsonNode arguments) {
        ArrayNode similar = JsonNodeFactory.instance.arrayNode();
        ranked(rows, arguments, LEAST_PERCENT).stream()
                .limit(arguments.path("limit").asInt(USUAL_LIMIT))
                .forEach(one -> similar.add(shown(one)));
        return similar;
    }

    /** The rows that are so much alike that they may be the same thing, as they are; the likest first. */
    static List<JsonNode> sameOnes(JsonNode rows, JsonNode arguments) {
        return ranked(rows, arguments, SAME_PERCENT).stream().map(Found::row).toList();
    }

    private static List<Found> ranked(JsonNode rows, JsonNode arguments, int leastPercent) {
        List<Wording> wordings = wordings(rows);
        Rarity rarity = new Rarity(wordings);
        Wording wanted = wanted(arguments);
        String type = arguments.path("type_name").asText();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Similarity similarity = Similarity.between(wanted, wordings.get(i), rarity);
            if (similarity.percent() >= leastPercent) {
                boolean sameType = rows.get(i).path("type").asText("-").equals(type);
                found.add(new Found(rows.get(i), similarity, sameType));
            }
        }
        found.sort(Comparator.comparingInt(Found::rank)
                .reversed()
                .thenComparing(one -> one.row().path("closed").asBoolean())
                .thenComparing(one -> one.row().path("id").asLong()));
        return found;
    }

    private static ObjectNode shown(Found found) {
        ObjectNode shown = found.row().deepCopy();
        return shown.put("likeness", found.similarity().percent())
                .put("why", found.similarity().why(found.sameType()));
    }

    private static Wording wanted(JsonNode arguments) {
        return Wording.of(arguments.path("subject").asText());
    }

    private static List<Wording> wordings(JsonNode rows) {
        List<Wording> wordings = new ArrayList<>();
        rows.forEach(row -> wordings.add(Wording.of(row.path("subject").asText())));
        return wordings;
    }
}
