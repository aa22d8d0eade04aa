package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class SearchEverythingTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static List<String> kinds(JsonNode answer) {
        List<String> kinds = new ArrayList<>();
        answer.path("found").forEach(row -> kinds.add(row.path("kind").asText()));
        return kinds;
    }

    @Test
    void oneCallFindsThingsOfEveryKindTheBestFirst() {
        JsonNode found = SERVED.call("search_everything", "{'text': 'pump'}");

        assertThat(kinds(found)).contains("projects", "work_packages");
        assertThat(found.at("/found/0/kind").asText()).isEqualTo("projects");
        assertThat(found.at("/found/0/name").asText()).isEqualTo("Pump station Eastwick");
        assertThat(found.at("/found/0/matched").asText()).isEqualTo("name");
        assertThat(found.path("shown").asInt()).isEqualTo(found.path("found").size());
        assertThat(found.path("total").asInt())
                .isGreaterThanOrEqualTo(found.path("shown").asInt());
        assertThat(SERVED.upstream().passed()).hasSize(7);
    }

    @Test
    void aPersonIsFoundByPartOfTheName() {
        JsonNode found = SERVED.call("search_everything", "{'text': 'Nair', 'kinds': ['people']}");

        assertThat(found.at("/found/0/name").asText()).isEqualTo("Priya Nair");
        assertThat(found.at("/by_kind/people").asInt()).isEqualTo(1);
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void whatOpenProjectCannotFilterIsLookedThrough() {
        String title = SERVED.send(Map.of("OpenProjectPath", "/meetings"), NullNode.getInstance())
                .getMessage()
                .getBody(JsonNode.class)
                .at("/_embedded/elements/0/title")
                .asText();

        JsonNode found = SERVED.call(
                "search_everything", "{'text': '" + title.toUpperCase(Locale.ROOT) + "', 'kinds': ['meetings']}");

        assertThat(found.at("/found/0/name").asText()).isEqualTo(title);
    }

    @Test
    void theLimitIsSaidWithHowToGoOn() {
        JsonNode found = SERVED.call("search_everything", "{'text': 'pump', 'limit': 1}");

        assertThat(found.path("found")).hasSize(1);
        assertThat(found.path("more").asText()).contains("one kind");
    }

    @Test
    void wordsOfNothingAreAnsweredWithNothing() {
        JsonNode found = SERVED.call("search_everything", "{'text': 'xylophone quartet'}");

        assertThat(found.path("total").asInt()).isZero();
        assertThat(found.has("not_searched")).isFalse();
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        assertThat(SERVED.failure("search_everything", "{'text': 'pump', 'kinds': ['wikis']}"))
                .contains("kinds");
    }
}
