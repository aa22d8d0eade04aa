package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset comments. */
class CommentRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "add_comment",
                        "{'work_package': 62, 'comment': 'see @Krüg'}",
                        "@Krüg can be several people",
                        "Anne Krügel (id 7)",
                        "Anna Krüger (id 6)"),
                of(
                        "add_comment",
                        "{'work_package': 8, 'comment': 'see @Nobody'}",
                        "@Nobody is nobody who can see this work package"),
                of(
                        "add_comment",
                        "{'work_package': 8, 'comment': 'x', 'internal': true}",
                        "Internal comments need an Enterprise plan"),
                of(
                        "add_comment",
                        "{'work_package': 'Meter', 'comment': 'x'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of("edit_comment", "{'activity': 22, 'comment': 'x'}", "no comment but a change of fields"),
                of("edit_comment", "{'activity': 99999, 'comment': 'x'}", "Activity 99999 does not exist"),
                of(
                        "add_watcher",
                        "{'work_package': 8, 'person': 'Krüg'}",
                        "may mean more than one principal",
                        "Anne Krügel (id 7)",
                        "Anna Krüger (id 6)"),
                of("add_watcher", "{'work_package': 8, 'person': 'Field crew'}", "groups do not watch"),
                of(
                        "set_reminder",
                        "{'work_package': 8, 'date': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of("set_reminder", "{'work_package': 8, 'date': '2020-01-01'}", "2020-01-01 is past"),
                of("delete_reminder", "{'reminder': 99999}", "None of your reminders has this id"),
                of(
                        "toggle_reaction",
                        "{'activity': 25, 'reaction': 'banana'}",
                        "reaction is \"banana\"; allowed: thumbs_up"),
                byReader(
                        "add_watcher",
                        "{'work_package': 8, 'person': 'Anna Krüger'}",
                        "add_work_package_watchers",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                        "remove_watcher",
                        "{'work_package': 8, 'person': 'Anna Krüger'}",
                        "may not remove watchers of work package 8",
                        "delete_work_package_watchers",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                                "edit_comment",
                                "{'activity': 25, 'comment': 'x'}",
                                "edit_work_package_comments",
                                "Dana Reyes #5")
                        .onlyAtTheWrite());
    }
}
