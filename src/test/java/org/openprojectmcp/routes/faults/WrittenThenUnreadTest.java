package org.openprojectmcp.routes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

/** The write was made, and what its answer needs besides cannot be read. */
class WrittenThenUnreadTest {

    private static final int MORE_THAN_IS_TRIED = 20;

    @AutoClose
    private static final ServedRoutes SERVED = ServedRoutes.direct("dana.reyes", OpenProjectOptions.Limits.DEFAULT);

    @AfterEach
    void forgetWhatIsLeft() {
        SERVED.faults().clear();
    }

    private static void unreadable(String path, Fault.Plain fault) {
        SERVED.faults().add(FaultRule.of("GET", path, fault).times(MORE_THAN_IS_TRIED));
    }

    private static long created(String subject) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': '" + subject + "'}")
                .path("id")
                .asLong();
    }

    @Test
    void timeThatIsLoggedIsNotSaidToBeRepeatableBecauseTheDayCannotBeRead() {
        long id = created("Logged, unread");
        unreadable("/api/v3/time_entries", Fault.Plain.BAD_GATEWAY);

        String told = SERVED.failure("log_time", "{'work_package': " + id + ", 'hours': 2}");

        assertThat(told)
                .startsWith("Written: what was to be created exists (id ")
                .contains("Do not call again")
                .doesNotContain("repeated safely", "Nothing was changed");
        SERVED.faults().clear();
        assertThat(SERVED.call("list_time_entries", "{'work_package': " + id + "}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPlanThatIsMadeNamesItsIdsThoughItsDatesCannotBeRead() {
        unreadable("/api/v3/work_packages", Fault.Plain.BAD_GATEWAY);

        String told = SERVED.failure(
                "create_work_package_tree",
                "{'project': 'meter-rollout', 'items': [{'subject': 'Unread one'}, {'subject': 'Unread two'}]}");

        assertThat(told)
                .startsWith("Written: 2 work packages are created, with the ids ")
                .contains("read what is there now");
    }

    @Test
    void aRefusalBeforeTheWriteIsToldAsItIs() {
        unreadable("/api/v3/work_packages/*", Fault.Plain.BAD_GATEWAY);

        assertThat(SERVED.failure("update_work_package", "{'work_package': 8, 'subject': 'X'}"))
                .doesNotContain("Written:")
                .contains("can be repeated safely");
    }
}
