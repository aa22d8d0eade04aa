package org.openprojectmcp.protocol.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.tool.InputRequest;

class StateSealTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ServerKey KEY = ServerKey.of(new Secret("0123456789abcdef0123456789abcdef"));
    private static final InputRequest ROOTS =
            new InputRequest(InputRequest.Kind.ROOTS, JsonNodeFactory.instance.objectNode());

    private final StateSeal.Bound request = new StateSeal.Bound(
            "tools/call", JsonNodeFactory.instance.objectNode().put("name", "t"), null);

    @Test
    void aStateIsGoodForTenMinutes() throws Exception {
        RequestState state = RequestState.START.answered("key", ROOTS, JsonNodeFactory.instance.textNode("yes"));
        String sealed = at(NOON).seal(state, request);

        assertThat(at(NOON.plus(StateSeal.VALID)).open(sealed, request)).isEqualTo(state);
        assertThatThrownBy(() -> at(NOON.plus(StateSeal.VALID).plusSeconds(1)).open(sealed, request))
                .isInstanceOf(McpException.class)
                .hasMessageContaining("older than 10 minutes");
        assertThat(StateSeal.VALID).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void answersThatCouldNotBeSentBackAreRefused() {
        RequestState large =
                RequestState.START.answered("key", ROOTS, JsonNodeFactory.instance.textNode("x".repeat(2_000_000)));

        assertThatThrownBy(() -> at(NOON).seal(large, request))
                .isInstanceOf(McpException.class)
                .hasMessageContaining("1 MiB");
    }

    private static StateSeal at(Instant now) {
        return new StateSeal(KEY, Clock.fixed(now, ZoneOffset.UTC));
    }
}
