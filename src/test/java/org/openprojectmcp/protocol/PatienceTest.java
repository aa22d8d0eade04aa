package org.openprojectmcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.legacy.ServerRequests;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.request.LegacyDialogue;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.ToolFailedException;

class PatienceTest {

    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();

    @Test
    void aClientThatDoesNotAnswerInTimeIsToldThatItsAnswerDoesNotMatterAnyMore() {
        LegacyDialogue dialogue = new LegacyDialogue(
                new Session("s", ProtocolVersion.V2025_11_25, new ClientCapabilities(false, false, false, true)),
                new ServerRequests(1),
                reply(),
                new Cancellation(),
                Duration.ofMillis(1));
        InputRequest roots = new InputRequest(InputRequest.Kind.ROOTS, JsonNodeFactory.instance.objectNode());

        assertThatThrownBy(() -> dialogue.ask(Map.of("roots", roots)))
                .isInstanceOf(ToolFailedException.class)
                .hasMessageContaining("did not answer");

        assertThat(sent)
                .extracting(message -> message.path("method").asText())
                .containsExactly("roots/list", "notifications/cancelled");
        assertThat(sent.get(1).at("/params/requestId")).isEqualTo(sent.get(0).path("id"));
    }

    private Reply reply() {
        return new Reply() {
            @Override
            public void send(byte[] message) {
                try {
                    sent.add(new ObjectMapper().readTree(message));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void finish(int httpStatus, byte[] response) {}

            @Override
            public void abandon() {}

            @Override
            public void disconnect(Duration retry) {}

            @Override
            public void hold() {}

            @Override
            public boolean carriesRequests() {
                return true;
            }
        };
    }
}
