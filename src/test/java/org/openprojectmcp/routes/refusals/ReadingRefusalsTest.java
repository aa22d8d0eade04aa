package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolsets context, metadata, notifications and reports, which change nothing but what was read. */
class ReadingRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of("mark_notifications", "{}", "Which ones? Give notifications (ids), or filters"),
                of(
                        "mark_notifications",
                        "{'project': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "project_status_report",
                        "{'project': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "changes_since",
                        "{'project': 'meter-rollout', 'since': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "workload_report",
                        "{'project': 'meter-rollout', 'from': '2026-12-01', 'to': '2026-01-01'}",
                        "from: 2026-12-01 is after to, which is 2026-01-01"),
                of(
                        "list_work_packages",
                        "{'assignee': 'me', 'unassigned': true}",
                        "More than one argument is about assignee",
                        "leave one out"),
                of(
                        "count_work_packages",
                        "{'no_due_date': true, 'due_before': 'friday'}",
                        "More than one argument is about dueDate"),
                of(
                        "export_work_packages",
                        "{'project': 'meter-rollout', 'overdue': true, 'no_due_date': true}",
                        "More than one argument is about dueDate"),
                of(
                        "list_work_packages",
                        "{'assignee': 'me', 'filters': ['assignee !*']}",
                        "assignee is filtered already"),
                of(
                        "release_notes",
                        "{'project': 'meter-rollout', 'version': 'Wave'}",
                        "may mean more than one version",
                        "Wave 2 (id 3",
                        "Wave 1 (id 2"),
                of("list_metadata", "{'kind': 'colours'}", "kind is \"colours\"; allowed: types, statuses"),
                of(
                        "list_permissions",
                        "{'project': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of("resolve_url", "{'url': 'https://elsewhere.example/wp/1'}", "This link is not of this OpenProject"),
                of("describe_tool", "{'tool': 'no_such'}", "There is no tool no_such"),
                byReader(
                                "project_status_report",
                                "{'project': 'board-matters'}",
                                "no project is called \"board-matters\"")
                        .as("tomas.novak"));
    }
}
