package org.openprojectmcp.sandbox.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.ONLOOKER;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.WRITER;

import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.profile.Profile;

class OutcomesTest {
    private static final String DECIDED = "{'notes': {'raw': 'We plant pears.'},"
            + " '_links': {'agendaItem': {'href': '/api/v3/meeting_agenda_items/10'}}}";

    @Test
    void outcomesAreWrittenWhileTheMeetingIsHeld() {
        try (var room = new MeetingRoom(Profile.V17_9)) {
            assertThat(room.call(WRITER, "POST", "/meeting_outcomes", DECIDED).status())
                    .isEqualTo(422);

            room.call(WRITER, "PATCH", "/meetings/6", "{'state': 'in_progress', 'lockVersion': 0}");
            var written = room.call(WRITER, "POST", "/meeting_outcomes", DECIDED);
            assertThat(written.status()).isEqualTo(201);
            assertThat(written.json().path("kind").asText()).isEqualTo("information");
            assertThat(room.get(ONLOOKER, "/meetings/6/agenda_items/10/outcomes")
                            .elements())
                    .hasSize(1);

            var self = "/meeting_outcomes/" + written.json().path("id").asInt();
            assertThat(room.call(WRITER, "PATCH", self, "{'notes': {'raw': 'We plant plums.'}}")
                            .json()
                            .at("/notes/raw")
                            .asText())
                    .isEqualTo("We plant plums.");
            assertThat(room.call(WRITER, "PATCH", self, "{'kind': 'work_package'}")
                            .status())
                    .isEqualTo(422);
            assertThat(room.call(ONLOOKER, "DELETE", self, "").status()).isEqualTo(403);
            assertThat(room.call(WRITER, "DELETE", self, "").status()).isEqualTo(204);
        }
    }

    @Test
    void before176ThereAreNone() {
        try (var room = new MeetingRoom(Profile.V17_4)) {
            assertThat(room.get(WRITER, "/meetings/6/agenda_items/10/outcomes").status())
                    .isEqualTo(404);
            assertThat(room.call(WRITER, "POST", "/meeting_outcomes", DECIDED).status())
                    .isEqualTo(404);
        }
    }
}
