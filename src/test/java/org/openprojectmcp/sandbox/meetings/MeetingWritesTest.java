package org.openprojectmcp.sandbox.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.ONLOOKER;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.STRANGER;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.profile.Profile;

class MeetingWritesTest {
    private static final String IN_ORCHARD = "'_links': {'project': {'href': '/api/v3/projects/orchard'}}";

    @AutoClose
    private final MeetingRoom room = new MeetingRoom(Profile.V17_4);

    @Test
    void aNewMeetingIsADraftOfAnHourTomorrowAtTen() {
        var created = room.call(WRITER, "POST", "/meetings", "{'title': 'Harvest', " + IN_ORCHARD + "}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("state").asText()).isEqualTo("draft");
        assertThat(created.json().path("duration").asText()).isEqualTo("PT1H");
        assertThat(created.json().path("startTime").asText()).isEqualTo("2026-03-05T10:00:00.000Z");
        assertThat(created.json().path("notify").asBoolean()).isFalse();
        assertThat(created.json().at("/_links/author/title").asText()).isEqualTo("Wanda Writer");
    }

    @Test
    void aMeetingThatSaysNothingIsRefusedWithEachRuleThatItBreaks() {
        var refused = room.call(WRITER, "POST", "/meetings", "{'duration': 'PT0H', 'state': 'noisy'}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/_embedded/errors").findValuesAsText("attribute"))
                .containsExactlyInAnyOrder("title", "project", "duration", "state");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        var refused =
                room.call(WRITER, "POST", "/meetings", "{'title': 'Harvest', 'startTime': 'noon', " + IN_ORCHARD + "}");

        assertThat(refused.error()).isEqualTo("PropertyFormatError");
    }

    @Test
    void whoeverMayNotPlanMeetingsIsRefused() {
        var body = "{'title': 'Harvest', " + IN_ORCHARD + "}";

        assertThat(room.call(ONLOOKER, "POST", "/meetings", body).status()).isEqualTo(403);
        assertThat(room.call(ONLOOKER, "PATCH", "/meetings/6", "{'lockVersion': 0}")
                        .status())
                .isEqualTo(403);
        assertThat(room.call(ONLOOKER, "DELETE", "/meetings/6", "").status()).isEqualTo(403);
        assertThat(room.call(STRANGER, "PATCH", "/meetings/6", "{'lockVersion': 0}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChangeNeedsTheVersionThatIsStored() {
        assertThat(room.call(WRITER, "PATCH", "/meetings/6", "{'title': 'Daily'}")
                        .status())
                .isEqualTo(409);
        var changed = room.call(WRITER, "PATCH", "/meetings/6", "{'title': 'Daily', 'lockVersion': 0}");
        assertThat(changed.json().path("lockVersion").asInt()).isEqualTo(1);
        assertThat(room.call(WRITER, "PATCH", "/meetings/6", "{'title': 'Weekly', 'lockVersion': 0}")
                        .error())
                .isEqualTo("UpdateConflict");
        assertThat(room.weekly().path("title").asText()).isEqualTo("Daily");
    }

    @Test
    void theListOfParticipantsIsReplacedByThoseWhoMayCome() {
        var invited = room.call(
                WRITER,
                "PATCH",
                "/meetings/6",
                "{'lockVersion': 0, '_links': {'participants': [{'href': '/api/v3/users/3'}]}}");
        assertThat(invited.json().at("/_links/participants").findValuesAsText("title"))
                .containsExactly("Olaf Onlooker");

        var stranger = room.call(
                WRITER,
                "PATCH",
                "/meetings/6",
                "{'lockVersion': 1, '_links': {'participants': [{'href': '/api/v3/users/4'}]}}");
        assertThat(stranger.status()).isEqualTo(422);
    }

    @Test
    void aFormTellsWhatWouldBeStoredAndStoresNothing() {
        var fresh = room.call(WRITER, "POST", "/meetings/form", "{" + IN_ORCHARD + "}")
                .json();
        assertThat(fresh.at("/_embedded/validationErrors").has("title")).isTrue();
        assertThat(fresh.path("_links").has("commit")).isFalse();

        var change = room.call(WRITER, "POST", "/meetings/6/form", "{'lockVersion': 0, 'title': 'Daily'}")
                .json();
        assertThat(change.at("/_embedded/payload/title").asText()).isEqualTo("Daily");
        assertThat(change.at("/_links/commit/method").asText()).isEqualTo("patch");
        assertThat(room.weekly().path("title").asText()).isEqualTo("Weekly");
    }

    @Test
    void aMeetingThatIsCalledOffIsGoneWithItsAgenda() {
        assertThat(room.call(WRITER, "DELETE", "/meetings/6", "").status()).isEqualTo(204);
        assertThat(room.get(WRITER, "/meetings/6/agenda_items").status()).isEqualTo(404);
    }
}
