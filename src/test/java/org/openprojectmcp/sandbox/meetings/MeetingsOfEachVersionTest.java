package org.openprojectmcp.sandbox.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.meetings.MeetingRoom.WRITER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.profile.Profile;

class MeetingsOfEachVersionTest {

    @ParameterizedTest
    @EnumSource
    void theyAreListedFrom171AndWrittenFrom174(Profile profile) {
        try (var room = new MeetingRoom(profile)) {
            assertThat(room.get(WRITER, "/meetings/6").status()).isEqualTo(200);
            assertThat(room.get(WRITER, "/meetings").status()).isEqualTo(profile == Profile.V16_6 ? 404 : 200);
            var written = room.call(WRITER, "PATCH", "/meetings/6", "{\"lockVersion\": 0, \"title\": \"Daily\"}");
            assertThat(written.status()).isEqualTo(profile.compareTo(Profile.V17_4) < 0 ? 404 : 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDurationIsANumberOfHoursUntilTheyAreWritten(Profile profile) {
        try (var room = new MeetingRoom(profile)) {
            var duration = room.weekly().path("duration");
            if (profile.compareTo(Profile.V17_4) < 0) {
                assertThat(duration.asDouble()).isEqualTo(1.5);
                assertThat(room.weekly().has("state")).isFalse();
            } else {
                assertThat(duration.asText()).isEqualTo("PT1H30M");
                assertThat(room.weekly().path("state").asText()).isEqualTo("open");
            }
        }
    }
}
