package org.openprojectmcp.routes.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

/**
 * Asks lists random questions as people of different rights, and holds the answers against the store. {@code -Dlists.seed=N} asks other questions, and
 * {@code -Dlists.rounds=N} more of them; a failure names its seed and the smallest question that fails.
 */
final class AskedLists implements AutoCloseable {

    static final long SEED = Long.getLong("lists.seed", 20_261_122);
    static final int ROUNDS = Integer.getInteger("lists.rounds", 10);
    private static final int MOST_PAGES = 200;

    private final Map<String, ServedRoutes> served = new TreeMap<>();
    private final Map<String, Store> stores = new TreeMap<>();

    @Override
    public void close() {
        served.values().forEach(ServedRoutes::close);
    }

    /** The tools as a person has them. */
    ServedRoutes served(String login) {
        return served.computeIfAbsent(login, name -> new ServedRoutes(name, Settings.Confirm.DESTRUCTIVE));
    }

    /** What the person may see. */
    Store store(String login) {
        return stores.computeIfAbsent(login, Store::new);
    }

    /** What a tool answers to a question, over all pages. */
    record Answer(int total, List<?> rows) {}

    /** All pages of a list. */
    Answer pages(String login, String tool, String arguments, Function<JsonNode, List<?>> rows) {
        List<Object> all = new ArrayList<>();
        int total = 0;
        for (int page = 1; page <= MOST_PAGES; page++) {
            String paged = arguments.replaceFirst("}$", (arguments.equals("{}") ? "" : ", ") + "'page': " + page + "}");
            JsonNode answer = served(login).call(tool, paged);
            List<?> shown = rows.apply(answer);
            assertThat(answer.path("shown").asInt()).as(tool + paged).isEqualTo(shown.size());
            all.addAll(shown);
            total = answer.path("total").asInt();
            if (!answer.path("more").asText("").equals("page: " + (page + 1))) {
                break;
            }
        }
        return new Answer(total, all);
    }

    /** Asks a tool as often as there are rounds; what differs is told with the smallest question that shows it. */
    <R> void hold(
            String login,
            String tool,
            Function<Random, List<Facet<R>>> facets,
            Function<Question<R>, Answer> asked,
            Function<Question<R>, List<?>> expected) {
        Random random = new Random(SEED + login.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Question<R> question = Question.of(facets.apply(random), random);
            Predicate<Question<R>> fails = part -> differs(asked.apply(part), expected.apply(part));
            if (fails.test(question)) {
                Question<R> smallest = question.smallest(fails);
                fail(
                        "%s as %s with %s, seed %d, round %d: answered %s, in store %s",
                        tool,
                        login,
                        smallest.arguments(),
                        SEED,
                        round,
                        asked.apply(smallest),
                        expected.apply(smallest));
            }
        }
    }

    private static boolean differs(Answer answer, List<?> expected) {
        return answer.total() != expected.size()
                || answer.rows().size() != expected.size()
                || !answer.rows().containsAll(expected);
    }

    static List<Integer> ids(JsonNode rows, Function<JsonNode, JsonNode> id) {
        List<Integer> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(id.apply(row).asInt()));
        return ids;
    }

    static String size(Random random) {
        return "'page_size': " + List.of(3, 10, 50, 100).get(random.nextInt(4));
    }
}
