package org.openprojectmcp.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.sandbox.SandboxApi;

class FaultsOnTheWireTest {

    private static final String STATUSES = "/statuses";

    @AutoClose
    private final SandboxApi sandbox = SandboxApi.demo();

    private SandboxApi.Reply met(Fault fault) {
        sandbox.faults().add(FaultRule.of("GET", "/api/v3" + STATUSES, fault));
        return sandbox.get(SandboxApi.DANA, STATUSES);
    }

    private void assertStatusesAnswer() {
        assertThat(sandbox.get(SandboxApi.DANA, STATUSES).status()).isEqualTo(200);
    }

    @Test
    void aRateLimitHasTheWordsOfTheApiAndNoRetryAfterUnlessOneIsGiven() {
        var limited = met(new Fault.TooManyRequests(null));

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.body().path("errorIdentifier").asText()).endsWith(":Throttled");
        assertThat(limited.response().headers().firstValue("retry-after")).isEmpty();
        assertThat(met(new Fault.TooManyRequests(7)).response().headers().firstValue("retry-after"))
                .hasValue("7");
        assertStatusesAnswer();
    }

    @Test
    void aDeadlockIsAnInternalErrorThatNamesItself() {
        var reply = met(Fault.Plain.DEADLOCK);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body().path("errorIdentifier").asText()).endsWith(":InternalServerError");
        assertThat(reply.message()).contains("PG::TRDeadlockDetected");
    }

    @Test
    void aProxyAnswersWithAPage() {
        var reply = met(Fault.Plain.BAD_GATEWAY);

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.response().headers().firstValue("content-type")).hasValue("text/html");
        assertThat(reply.response().body()).contains("<h1>");
    }

    @Test
    void aRedirectLeadsToTheSameAddressWithHttps() {
        var reply = met(Fault.Plain.REDIRECT_TO_HTTPS);

        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.response().headers().firstValue("location"))
                .hasValue(sandbox.uri().toString().replace("http:", "https:") + "/api/v3" + STATUSES);
    }

    @Test
    void aWrongHostIsToldSoAsTextAndAnExpiredKeyIsNobodys() {
        var host = met(Fault.Plain.WRONG_HOST);
        assertThat(host.status()).isEqualTo(400);
        assertThat(host.response().headers().firstValue("content-type")).hasValue("text/plain");

        var key = met(Fault.Plain.EXPIRED_KEY);
        assertThat(key.status()).isEqualTo(401);
        assertThat(key.response().headers().firstValue("www-authenticate")).isPresent();
    }

    @Test
    void aLateAnswerIsComplete() {
        var began = Instant.now();
        var reply = met(new Fault.Latency(Duration.ofMillis(400)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROPPED_CONNECTION", "HALF_BODY"})
    void aConnectionThatBreaksLeavesNoAnswerAndTheNextRequestWorks(Fault.Plain fault) {
        // a read would be repeated by the client itself
        sandbox.faults().add(FaultRule.of("POST", "/api/v3/work_packages/form", fault));

        assertThatThrownBy(() -> sandbox.post(SandboxApi.DANA, "/work_packages/form", "{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertStatusesAnswer();
    }

    @Test
    void aRuleCountsAsOftenAsItSaysAndForNoOtherRequests() {
        sandbox.faults()
                .add(FaultRule.of("POST", "/api/v3/work_packages/*/activities", Fault.Plain.INTERNAL_ERROR)
                        .times(2));
        sandbox.faults().add(FaultRule.of(null, "/api/v3/projects/**", Fault.Plain.INTERNAL_ERROR));
        var comment = "{\"comment\": {\"raw\": \"Hello\"}}";

        assertStatusesAnswer();
        assertThat(sandbox.get(SandboxApi.DANA, "/work_packages/8/activities").status())
                .isEqualTo(200);
        for (var expected : new int[] {500, 500, 201}) {
            assertThat(sandbox.post(SandboxApi.DANA, "/work_packages/8/activities", comment)
                            .status())
                    .isEqualTo(expected);
        }
        assertThat(sandbox.get(SandboxApi.DANA, "/projects/1/types").status()).isEqualTo(500);
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    @Test
    void aRequestIsCarriedOutWhenItsAnswerAloneGoesWrong() {
        var comments = "/work_packages/8/activities";
        var before = sandbox.get(SandboxApi.DANA, comments).elements().size();
        var rule = FaultRule.of("POST", "/api/v3" + comments, Fault.Plain.BAD_GATEWAY);

        sandbox.faults().add(rule);
        sandbox.post(SandboxApi.DANA, comments, "{\"comment\": {\"raw\": \"Lost\"}}");
        assertThat(sandbox.get(SandboxApi.DANA, comments).elements()).hasSize(before);

        sandbox.faults().add(rule.afterTheRequest());
        assertThat(sandbox.post(SandboxApi.DANA, comments, "{\"comment\": {\"raw\": \"Kept\"}}")
                        .status())
                .isEqualTo(502);
        assertThat(sandbox.get(SandboxApi.DANA, comments).elements()).hasSize(before + 1);
    }
}
