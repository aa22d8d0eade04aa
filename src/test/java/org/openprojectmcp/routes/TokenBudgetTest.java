package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {

    private static final int BYTES_PER_TOKEN = 4;
    private static final int MOST_TOKENS = 10_000;
    private static final int LONGEST_TOOL = 1_000;

    @Test
    void theListOfToolsFitsIntoItsShareOfAContext() {
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        ShippedRoutes.tools().forEach(tool -> tools.add(ShippedRoutes.json(tool)));

        assertThat(tokens(tools.toString())).isLessThanOrEqualTo(MOST_TOKENS);
    }

    @Test
    void noToolTakesAllOfIt() {
        assertThat(ShippedRoutes.tools())
                .allSatisfy(tool -> assertThat(tokens(ShippedRoutes.json(tool).toString()))
                        .as(tool.name())
                        .isLessThanOrEqualTo(LONGEST_TOOL));
    }

    private static int tokens(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN;
    }
}
