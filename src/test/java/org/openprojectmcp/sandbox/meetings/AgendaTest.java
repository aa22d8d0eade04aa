package org.openprojectmcp.sandbox.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.ONLOOKER;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.WRITER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.TinyInstance.Reply;
import org.openprojectmcp.sandbox.profile.Profile;

class AgendaTest {
    private static final String OF_WEEKLY = "'_links': {'meeting': {'href': '/api/v3/meetings/6'}}";

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void itemsAreAddedAtTheEndChangedAndRemoved(Profile profile) {
        try (var room = new MeetingRoom(profile)) {
            var added = add(room, profile, WRITER, "agenda_items", "'title': 'Harvest', 'durationInMinutes': 20");
            assertThat(added.status()).isEqualTo(201);
            assertThat(added.json().path("position").asInt()).isEqualTo(2);

            var self = self(added);
            assertThat(room.call(WRITER, "PATCH", self, "{'title': 'Apples'}").status())
                    .isEqualTo(409);
            var changed = room.call(WRITER, "PATCH", self, "{'title': 'Apples', 'lockVersion': 0}");
            assertThat(changed.json().path("title").asText()).isEqualTo("Apples");
            assertThat(room.get(WRITER, "/meetings/6/agenda_items").elements().findValuesAsText("title"))
                    .contains("News", "Apples");

            assertThat(room.call(WRITER, "DELETE", self, "").status()).isEqualTo(204);
            assertThat(room.get(WRITER, self).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void aSectionTakesItsItemsAlong(Profile profile) {
        try (var room = new MeetingRoom(profile)) {
            var section = add(room, profile, WRITER, "sections", "'title': 'Trees'");
            var link = section.json().at("/_links/self/href").asText();
            var meeting = profile == Profile.V17_9 ? "'meeting': {'href': '/api/v3/meetings/6'}, " : "";
            var item = room.call(
                    WRITER,
                    "POST",
                    address(profile, "agenda_items"),
                    "{'title': 'Pears', '_links': {" + meeting + "'section': {'href': '" + link + "'}}}");
            assertThat(item.json().at("/_links/section/title").asText()).isEqualTo("Trees");

            assertThat(room.call(WRITER, "DELETE", self(section), "").status()).isEqualTo(204);
            assertThat(room.get(WRITER, self(item)).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void anItemAboutAWorkPackageHasItsSubject(Profile profile) {
        try (var room = new MeetingRoom(profile)) {
            var id = room.workPackage("Pick apples");
            var meeting = profile == Profile.V17_9 ? "'meeting': {'href': '/api/v3/meetings/6'}, " : "";
            var item = room.call(
                    WRITER,
                    "POST",
                    address(profile, "agenda_items"),
                    "{'itemType': 'work_package', '_links': {" + meeting + "'workPackage': {'href':"
                            + " '/api/v3/work_packages/" + id + "'}}}");
            assertThat(item.json().path("title").asText()).isEqualTo("Pick apples");

            var listed = room.get(WRITER, "/work_packages/" + id + "/meeting_agenda_items");
            if (profile == Profile.V17_9) {
                assertThat(listed.elements()).hasSize(1);
            } else {
                assertThat(listed.status()).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void theAgendaBelongsToWhoMayManageItUntilTheMeetingIsOver(Profile profile) {
        try (var room = new MeetingRoom(profile)) {
            assertThat(add(room, profile, ONLOOKER, "agenda_items", "'title': 'Cake'")
                            .status())
                    .isEqualTo(403);
            room.call(WRITER, "PATCH", "/meetings/6", "{'state': 'closed', 'lockVersion': 0}");
            assertThat(add(room, profile, WRITER, "agenda_items", "'title': 'Cake'")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void fromItsOwnAddressesOnNothingIsWrittenBelowTheMeeting() {
        try (var room = new MeetingRoom(Profile.V17_9)) {
            assertThat(room.call(WRITER, "POST", "/meetings/6/agenda_items", "{'title': 'Cake'}")
                            .status())
                    .isEqualTo(404);
            assertThat(room.get(ONLOOKER, "/meetings/6/agenda_items/10").status())
                    .isEqualTo(200);
        }
        try (var room = new MeetingRoom(Profile.V17_4)) {
            assertThat(room.call(WRITER, "POST", "/meeting_agenda_items", "{'title': 'Cake', " + OF_WEEKLY + "}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anItemOfNoMeetingIsRefused() {
        try (var room = new MeetingRoom(Profile.V17_9)) {
            assertThat(room.call(WRITER, "POST", "/meeting_agenda_items", "{'title': 'Cake'}")
                            .status())
                    .isEqualTo(422);
        }
    }

    private static Reply add(MeetingRoom room, Profile profile, String login, String collection, String properties) {
        var meeting = profile == Profile.V17_9 ? ", " + OF_WEEKLY : "";
        return room.call(login, "POST", address(profile, collection), "{" + properties + meeting + "}");
    }

    private static String address(Profile profile, String collection) {
        return profile == Profile.V17_9 ? "/meeting_" + collection : "/meetings/6/" + collection;
    }

    private static String self(Reply reply) {
        return reply.json().at("/_links/self/href").asText().substring("/api/v3".length());
    }
}
