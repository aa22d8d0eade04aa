package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Toolset work_packages. */
class WorkPackageRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "update_work_package",
                        "{'work_package': 'Almond', 'assignee': 'Krüg'}",
                        "may mean more than one principal",
                        "Anne Krügel (id 7)",
                        "Anna Krüger (id 6)"),
                of(
                        "update_work_package",
                        "{'work_package': 'no such thing', 'status': 'New'}",
                        "no work package is called \"no such thing\""),
                of(
                        "update_work_package",
                        "{'work_package': 99999, 'status': 'New'}",
                        "Work package 99999 does not exist, or is not visible"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'status': 'Finnished'}",
                        "no status is called \"Finnished\"",
                        "Closed (id 12)"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'type': 'Epick'}",
                        "no type is called \"Epick\"",
                        "Epic (id 5)"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'version': 'Wave'}",
                        "may mean more than one version",
                        "Wave 2 (id 3",
                        "Wave 1 (id 2"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'due': '31.13.2026'}",
                        "is not in the calendar",
                        "20.11.2026"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'due': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'estimated': 'one day'}",
                        "is not a time; write hours such as 1.5",
                        "1h30"),
                of("update_work_package", "{'work_package': 8, 'start': '2026-12-24', 'due': '2026-12-01'}", "(due)"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'status': 'Developed'}",
                        "(status) Allowed here: New, In progress, Closed, On hold, Rejected."),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'subject': 'X', 'lock_version': 0}",
                        "changed by somebody else meanwhile; nothing was written",
                        "Lars Östberg: a comment",
                        "call again with lock_version 2"),
                of("update_work_package", "{'work_package': 6, 'parent': 8}", "(parent)"),
                of("update_work_package", "{'work_package': 8, 'parent': 8}", "(parent)"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'parent': 99999}",
                        "parent: Work package 99999 does not exist"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'custom_fields': {'No such field': 1}}",
                        "custom_fields",
                        "No such field"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'colour': 'red'}",
                        "colour is not an argument. Known: work_package"),
                of(
                        "update_work_package",
                        "{'work_package': 8, 'subject': '" + "x".repeat(256) + "'}",
                        "subject is too long; it may have at most 255 characters"),
                of(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'subject': '" + "x".repeat(256) + "'}",
                        "subject is too long; it may have at most 255 characters"),
                of(
                        "create_work_package",
                        "{'project': 'nowhere', 'subject': 'X'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'subject': 'X', 'parent': 99999}",
                        "parent: Work package 99999 does not exist",
                        "Nothing was written"),
                of(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'subject': 'X', 'due': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "create_work_package",
                        "{'project': 'customer-portal', 'subject': 'X', 'assignee': 'Lars Östberg'}",
                        "(assignee) Allowed here:"),
                of(
                        "duplicate_work_package",
                        "{'work_package': 'Meter'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of(
                        "delete_work_package",
                        "{'work_package': 'Meter'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of(
                        "transition_work_package",
                        "{'work_package': 8, 'status': 'Developed', 'comment': 'x'}",
                        "(status) Allowed here: New, In progress, Closed, On hold, Rejected."),
                of(
                        "transition_work_package",
                        "{'work_package': 8, 'status': 'Closed', 'comment': 'x @Nobody'}",
                        "@Nobody is nobody who can see this work package",
                        "Anna Krüger (id 6)"),
                of(
                        "transition_work_package",
                        "{'work_package': 8, 'status': 'Closed', 'hours': 1, 'activity': 99}",
                        "(activity)"),
                of(
                        "get_work_packages",
                        "{'work_packages': "
                                + IntStream.rangeClosed(1, 101).boxed().toList() + "}",
                        "work_packages has too many items; it may have at most 100"),
                of("list_work_packages", "{'page_size': 5000}", "page_size is 5000; it must be at most 200"),
                of(
                        "list_work_packages",
                        "{'project': 'meter-rollout', 'due_before': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "list_work_packages",
                        "{'assignee': 'Krüg'}",
                        "may mean more than one principal",
                        "Anne Krügel (id 7)",
                        "Anna Krüger (id 6)"),
                byReader(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'subject': 'X'}",
                        "add_work_packages",
                        "It is with: Dana Reyes #5, Anna Krüger #6"),
                byReader(
                        "update_work_package",
                        "{'work_package': 8, 'subject': 'X'}",
                        "may not change work package 8",
                        "edit_work_packages",
                        "It is with: Dana Reyes #5, Anna Krüger #6"),
                byReader(
                        "transition_work_package",
                        "{'work_package': 8, 'status': 'Closed', 'comment': 'x'}",
                        "may not change work package 8",
                        "edit_work_packages",
                        "It is with: Dana Reyes #5, Anna Krüger #6"),
                byReader(
                        "transition_work_package",
                        "{'work_package': 8, 'status': 'Closed', 'hours': 1}",
                        "may not log time on work package 8",
                        "log_own_time",
                        "Dana Reyes #5"),
                byReader(
                        "duplicate_work_package",
                        "{'work_package': 8}",
                        "may not create work packages",
                        "add_work_packages",
                        "It is with: Dana Reyes #5"),
                byReader(
                        "delete_work_package",
                        "{'work_package': 8}",
                        "may not delete #8 Radio module delivery",
                        "delete_work_packages",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                                "delete_work_package",
                                "{'work_package': 8}",
                                "delete_work_packages",
                                "A role that has it can be granted by: Dana Reyes #5.")
                        .as("anna.krueger"));
    }
}
