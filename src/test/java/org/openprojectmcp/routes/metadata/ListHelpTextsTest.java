package org.openprojectmcp.routes.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListHelpTextsTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void eachNamesTheFieldThatItExplains() {
        JsonNode list = served.call("list_help_texts", "{}");

        assertThat(list.path("total").asInt()).isPositive();
        assertThat(list.path("help_texts")).allSatisfy(text -> {
            assertThat(text.path("field").asText()).isNotEmpty();
            assertThat(text.at("/help/user_text").asText()).isNotEmpty();
        });
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void aTextThatNowhereStandsFindsNothing() {
        assertThat(served.call("list_help_texts", "{'text': 'no such words'}")
                        .path("total")
                        .asInt())
                .isZero();
    }
}
