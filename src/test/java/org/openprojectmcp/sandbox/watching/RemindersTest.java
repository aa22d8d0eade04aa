package org.openprojectmcp.sandbox.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class RemindersTest {
    private static final String TOMORROW = "{\"remindAt\": \"2026-03-05T08:00:00Z\", \"note\": \"Ask Olaf\"}";

    @AutoClose
    private final TinyInstance instance = new TinyInstance();

    private final String address =
            "/api/v3/work_packages/" + instance.workPackage("\"subject\": \"Prune\"") + "/reminders";

    @Test
    void thereIsOneForEachPersonAndWorkPackage() {
        var made = instance.call(WRITER, "POST", address, TOMORROW);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json()
                        .path("_embedded")
                        .path("remindable")
                        .path("subject")
                        .asText())
                .isEqualTo("Prune");
        assertThat(instance.call(WRITER, "POST", address, TOMORROW).status()).isEqualTo(409);
        assertThat(instance.call(ONLOOKER, "POST", address, TOMORROW).status()).isEqualTo(201);
    }

    @Test
    void aTimeIsNeededAndLiesAhead() {
        assertThat(instance.call(WRITER, "POST", address, "{}").status()).isEqualTo(422);
        var past = instance.call(WRITER, "POST", address, "{\"remindAt\": \"2026-03-04T09:59:00Z\"}");
        assertThat(past.json().path("_embedded").path("errors").findValuesAsText("attribute"))
                .containsExactly("remindAtDate", "remindAtTime");
        assertThat(instance.call(WRITER, "POST", address, "{\"remindAt\": \"soon\"}")
                        .error())
                .isEqualTo("PropertyFormatError");
    }

    @Test
    void onesOwnAreSeenMovedAndDeletedByNobodyElse() {
        var id = instance.call(WRITER, "POST", address, TOMORROW)
                .json()
                .path("id")
                .asInt();
        var reminder = "/api/v3/reminders/" + id;
        assertThat(instance.get(ONLOOKER, "/api/v3/reminders").elements()).isEmpty();
        assertThat(instance.call(ONLOOKER, "DELETE", reminder, "").status()).isEqualTo(404);
        var moved = instance.call(WRITER, "PATCH", reminder, "{\"remindAt\": \"2026-03-06T08:00:00Z\"}");
        assertThat(moved.json().path("remindAt").asText()).isEqualTo("2026-03-06T08:00:00.000Z");
        assertThat(moved.json().path("note").asText()).isEqualTo("Ask Olaf");
        assertThat(instance.call(WRITER, "DELETE", reminder, "").status()).isEqualTo(204);
        assertThat(instance.get(WRITER, address).elements()).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheWorkPackageIsNotRemindedOfIt() {
        assertThat(instance.call(STRANGER, "POST", address, TOMORROW).status()).isEqualTo(404);
        assertThat(instance.get(STRANGER, address).status()).isEqualTo(404);
    }
}
