package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ResolveNamesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void namesOfEveryKindBecomeIdsInOneCall() {
        JsonNode ids = SERVED.call(
                "resolve_names",
                "{'project': 'meter-rollout', 'people': ['me', 'Priya Nair'], 'statuses': ['New'], 'versions': ['Wave 1'],"
                        + " 'projects': ['pump-station'], 'types': ['Milestone']}");

        assertThat(ids.path("unresolved").asInt()).isZero();
        assertThat(ids.at("/people/0/name").asText()).isEqualTo("Dana Reyes");
        assertThat(ids.at("/people/1/id").asInt()).isPositive();
        assertThat(ids.at("/versions/0/id").asInt()).isPositive();
        assertThat(ids.at("/projects/0/name").asText()).isEqualTo("Pump station Eastwick");
        assertThat(ids.has("priorities")).isFalse();
    }

    @Test
    void aNameThatIsNotFoundSpoilsNoOtherAndComesWithWhatThereIs() {
        JsonNode ids = SERVED.call("resolve_names", "{'statuses': ['New', 'Finished'], 'projects': ['pump']}");

        assertThat(ids.path("unresolved").asInt()).isEqualTo(1);
        assertThat(ids.at("/statuses/0/id").asInt()).isPositive();
        assertThat(ids.at("/statuses/1/note").asText()).isEqualTo("not found");
        assertThat(ids.at("/statuses/1/candidates")).isNotEmpty();
        assertThat(ids.at("/projects/0/matched").asText()).isEqualTo("by the beginning of the name");
    }

    @Test
    void aNameThatMeansSeveralComesWithTheCandidates() {
        JsonNode ids = SERVED.call("resolve_names", "{'people': ['a']}");

        assertThat(ids.at("/people/0/note").asText()).isEqualTo("means several");
        assertThat(ids.at("/people/0/candidates")).hasSizeGreaterThan(1);
    }

    @Test
    void aCategoryNeedsItsProject() {
        JsonNode ids = SERVED.call("resolve_names", "{'categories': ['Hydraulics']}");

        assertThat(ids.at("/categories/0/note").asText()).contains("name the project");
    }

    @Test
    void whatIsRememberedIsNotReadAgain() {
        SERVED.call("resolve_names", "{'statuses': ['New']}");
        SERVED.call("resolve_names", "{'statuses': ['New', 'In progress', 'Closed']}");

        assertThat(SERVED.upstream().passed()).isEmpty();
    }

    @Test
    void nothingToResolveIsRefused() {
        assertThat(SERVED.failure("resolve_names", "{}")).contains("at least");
    }
}
