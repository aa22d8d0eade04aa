package org.openprojectmcp.sandbox.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.file.StateFile;

class AssignmentsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final String WORK =
            """
            "work_packages": [
              {"id": 8, "subject": "Given away", "project_id": 1, "type_id": 1, "status_id": 1, "priority_id": 1,
               "author_id": 3, "assigned_to_id": 2},
              {"id": 9, "subject": "Nobody's", "project_id": 1, "type_id": 1, "status_id": 1, "priority_id": 1,
               "author_id": 2}],
            "next_ids": {"work_packages": 100, "journals": 51}}
            """;

    @Test
    void whoIsGivenWorkWithoutAHistoryIsToldByTheAdministrator() {
        var state = filled();
        assertThat(state.notifications().all())
                .extracting(Notification::recipientId, Notification::reason, Notification::actorId)
                .containsExactly(tuple(2, "assigned", 1));
    }

    @Test
    void theMissingHistoriesTakeTheLastIdsThatWereCounted() {
        var state = filled();
        assertThat(state.indexes().journalsOf(8))
                .extracting(journal -> journal.id())
                .containsExactly(49);
        assertThat(state.indexes().journalsOf(9))
                .extracting(journal -> journal.id())
                .containsExactly(50);
        assertThat(state.journals().nextId()).isEqualTo(51);
    }

    private static State filled() {
        var json = TinyInstance.STATE.replaceFirst("\"next_ids\"[^}]*}}\\s*$", WORK);
        var state = StateFile.parse(json, NOW);
        new Assignments(new Instance(state, new Access(state), Clock.fixed(NOW, ZoneOffset.UTC), Profile.DEFAULT))
                .tell();
        return state;
    }
}
