package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.profile.Profile;

/** A project with one weekly meeting, which its writer may plan and its onlooker may see. */
final class MeetingRoom implements AutoCloseable {
    static final String WRITER = TinyInstance.WRITER;
    static final String ONLOOKER = TinyInstance.ONLOOKER;
    static final String STRANGER = TinyInstance.STRANGER;
    static final int WEEKLY = 6;

    private static final String STATE = TinyInstance.STATE
            .replace(
                    "\"work_package_assigned\"",
                    "\"work_package_assigned\", \"view_meetings\", \"create_meetings\", \"edit_meetings\","
                            + " \"delete_meetings\", \"manage_agendas\", \"manage_outcomes\"")
            .replace(
                    "[\"view_project\", \"view_work_packages\"]",
                    "[\"view_project\", \"view_work_packages\", \"view_meetings\"]")
            .replace("[\"work_package_tracking\"]", "[\"work_package_tracking\", \"meetings\"]")
            .replace(
                    "\"next_ids\"",
                    """
                    "meetings": [{"id": 6, "title": "Weekly", "start_time": "2026-03-02 10:00:00 UTC", "duration": 1.5,
                                  "participants": [{"user": "Wanda Writer"}],
                                  "agenda_items": [{"id": 10, "title": "News", "minutes": 15}]}],
                    "next_ids\"""");

    private final TinyInstance instance;

    MeetingRoom(Profile profile) {
        instance = new TinyInstance(profile, STATE);
    }

    TinyInstance.Reply call(String login, String method, String path, String body) {
        return instance.call(login, method, "/api/v3" + path, body.replace('\'', '"'));
    }

    TinyInstance.Reply get(String login, String path) {
        return instance.get(login, "/api/v3" + path);
    }

    JsonNode weekly() {
        return get(WRITER, "/meetings/" + WEEKLY).json();
    }

    int workPackage(String subject) {
        return instance.workPackage("\"subject\": \"" + subject + "\"");
    }

    @Override
    public void close() {
        instance.close();
    }
}
