package org.openprojectmcp.routes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

class FaultyReadsTest {

    @AutoClose
    private static final ServedRoutes SERVED = ServedRoutes.direct("dana.reyes", FaultyWritesTest.IMPATIENT);

    private static final int MORE_THAN_IS_TRIED = 20;

    @AfterEach
    void forgetWhatIsLeft() {
        SERVED.faults().clear();
    }

    private static FaultRule list(Fault fault) {
        return FaultRule.of("GET", "/api/v3/work_packages", fault);
    }

    private static String failure(Fault fault) {
        SERVED.faults().add(list(fault).times(MORE_THAN_IS_TRIED));
        return SERVED.failure("search_work_packages", "{'text': 'meter'}");
    }

    private static int tried() {
        return MORE_THAN_IS_TRIED - SERVED.faults().rules().get(0).times();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Plain.class,
            names = {"BAD_GATEWAY", "DROPPED_CONNECTION"})
    void aReadThatFailsOnceIsRepeatedAndNobodyNotices(Fault.Plain fault) {
        SERVED.faults().add(list(fault));

        assertThat(SERVED.call("search_work_packages", "{'text': 'meter'}")
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(SERVED.faults().rules()).isEmpty();
    }

    @Test
    void aShortPauseThatIsAskedForIsKept() {
        SERVED.faults().add(list(new Fault.TooManyRequests(1)));

        assertThat(SERVED.call("search_work_packages", "{'text': 'meter'}")
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void aLimitWithoutAPauseSaysThatNothingWasDone() {
        assertThat(failure(new Fault.TooManyRequests(null)))
                .contains("limits the rate", "nothing was done", "in a while");
        assertThat(tried()).isEqualTo(1);
    }

    @Test
    void aLongPauseIsToldInsteadOfWaitedFor() {
        assertThat(failure(new Fault.TooManyRequests(3600))).contains("Repeat the call in 3600 seconds");
        assertThat(tried()).isEqualTo(1);
    }

    @Test
    void aFaultOfOpenProjectCanBeRepeatedSafely() {
        assertThat(failure(Fault.Plain.INTERNAL_ERROR)).contains("status 500", "can be repeated safely");
        assertThat(tried()).isEqualTo(1);
    }

    @Test
    void thePageOfAProxyIsNeverShown() {
        assertThat(failure(Fault.Plain.BAD_GATEWAY))
                .contains("status 502", "can be repeated safely")
                .doesNotContain("<");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Plain.class,
            names = {"DROPPED_CONNECTION", "HALF_BODY"})
    void aConnectionThatBreaksSaysSo(Fault.Plain fault) {
        assertThat(failure(fault)).contains("connection to OpenProject broke", "can be repeated safely");
    }

    @Test
    void silenceIsToldWithItsLimit() {
        assertThat(failure(new Fault.Latency(Duration.ofSeconds(20))))
                .contains("did not answer within", "can be repeated safely");
        assertThat(tried()).isEqualTo(1);
    }

    @Test
    void aRedirectToHttpsNamesTheSettingAndIsNotFollowed() {
        assertThat(failure(Fault.Plain.REDIRECT_TO_HTTPS)).contains("OPENPROJECT_URL should begin with https");
    }

    @Test
    void aWrongHostNamesTheSettingThatMendsIt() {
        assertThat(failure(Fault.Plain.WRONG_HOST)).contains("OPENPROJECT_HOST_HEADER");
    }

    @Test
    void anExpiredKeyNamesWhoCanMakeANewOne() {
        assertThat(failure(Fault.Plain.EXPIRED_KEY)).contains("API key", "My account > Access tokens");
        assertThat(SERVED.key("dana.reyes").apiKey())
                .satisfies(key -> assertThat(failure(Fault.Plain.EXPIRED_KEY)).doesNotContain(key.value()));
    }
}
