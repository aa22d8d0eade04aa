package org.openprojectmcp.routes.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListHelpTextsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void eachNamesTheFieldThatItExplains() {
        JsonNode list = SERVED.call("list_help_texts", "{}");

        assertThat(list.path("total").asInt()).isPositive();
        assertThat(list.path("help_texts")).allSatisfy(text -> {
            assertThat(text.path("field").asText()).isNotEmpty();
            assertThat(text.at("/help/user_text").asText()).isNotEmpty();
        });
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void aTextThatNowhereStandsFindsNothing() {
        assertThat(SERVED.call("list_help_texts", "{'text': 'no such words'}")
                        .path("total")
                        .asInt())
                .isZero();
    }
}
