package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class RetryTest {

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out = new WayOut(OpenProjectOptions.of(upstream.uri(), null));

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH", "DELETE"})
    void whatWasTurnedAwayUnprocessedIsRepeatedAfterAShortPause(String method) {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            StubUpstream.json(exchange, attempt == 1 ? 429 : 200, "{}");
        });

        Object body = method.equals("GET")
                ? null
                : JsonNodeFactory.instance.objectNode().put("subject", "3 € ü");
        out.request(method, "/users/me", Map.of(), body);

        assertThat(upstream.arrived()).hasSize(2);
        assertThat(upstream.arrived().get(1)).isEqualTo(upstream.arrived().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "503"})
    void aLongPauseIsNotWaitedFor(int status) {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            StubUpstream.json(exchange, status, "{}");
        });

        assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                .isInstanceOf(OpenProjectException.class);
        assertThat(upstream.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aReadIsRepeatedWhenAProxyHadNoAnswer(int status) {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            StubUpstream.json(exchange, attempt == 1 ? status : 200, "{}");
        });

        out.request("GET", "/users/me", Map.of(), null);

        assertThat(upstream.arrived()).hasSize(2);
    }

    @Test
    void aReadIsNotRepeatedForEver() {
        upstream.answers(502, "{}");

        assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                .hasMessageContaining("502")
                .hasMessageContaining("can be repeated safely");
        assertThat(upstream.arrived()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE"})
    void aWriteIsNeverRepeatedBlindly(String method) {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            StubUpstream.json(exchange, 503, "{}");
        });

        assertThatThrownBy(() -> out.request(method, "/relations/{id}", Map.of("id", 4), null))
                .hasMessageContaining("look before you repeat it");
        assertThat(upstream.arrived()).hasSize(1);
    }

    @Test
    void aReadIsRepeatedWhenTheConnectionBroke() {
        upstream.answers((exchange, attempt) -> {
            if (attempt > 1) {
                StubUpstream.json(exchange, 200, "{}");
            }
            exchange.close();
        });

        out.request("GET", "/users/me", Map.of(), null);

        assertThat(upstream.arrived()).hasSize(2);
    }

    @Test
    void aWriteIsNotAndItsOutcomeIsUnknown() {
        upstream.answers((exchange, attempt) -> exchange.close());

        assertThatThrownBy(() -> out.request("POST", "/work_packages", Map.of(), null))
                .isInstanceOfSatisfying(OpenProjectException.class, fault -> {
                    assertThat(fault.isOutcomeUnknown()).isTrue();
                    assertThat(fault).hasMessageContaining("something may have been created");
                });
        assertThat(upstream.arrived()).hasSize(1);
    }
}
