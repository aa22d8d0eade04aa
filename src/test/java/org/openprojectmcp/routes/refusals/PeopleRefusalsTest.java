package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset people. */
class PeopleRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "create_membership",
                        "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Boss']}",
                        "roles[0]",
                        "Project admin (id 6)"),
                of(
                        "create_membership",
                        "{'person': 'Krüg', 'project': 'customer-portal', 'roles': ['Reader']}",
                        "Krüg"),
                of(
                        "create_membership",
                        "{'person': 'Anna Krüger', 'project': 'meter-rollout', 'roles': ['Reader']}",
                        "already is a member of Smart meter rollout as Member; nothing was changed"),
                of(
                        "update_membership",
                        "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Reader']}",
                        "Mei Tanaka has no role of its own"),
                of(
                        "update_membership",
                        "{'person': 'Anna Krüger', 'project': 'meter-rollout', 'roles': []}",
                        "roles has too few items"),
                of(
                        "delete_membership",
                        "{'person': 'Mei Tanaka', 'project': 'meter-rollout'}",
                        "Mei Tanaka has no role of its own"),
                of("update_preferences", "{'colour': 'red'}", "colour is not an argument"),
                of("update_preferences", "{'time_zone': 'Paris'}", "Europe/Paris", "nothing was written"),
                of(
                        "get_work_calendar",
                        "{'from': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "get_work_calendar",
                        "{'from': '2026-12-24', 'to': '2026-12-01'}",
                        "2026-12-24 is after to, which is 2026-12-01"),
                of("get_user_schedule", "{'person': 'Krüg'}", "Anna Krüger", "Anne Krügel"),
                of("get_user_schedule", "{}", "needs 17.3 or later"),
                of(
                        "get_user_schedule",
                        "{'from': '2026-12-24', 'to': '2026-12-01'}",
                        "2026-12-24 is after to, which is 2026-12-01"),
                byReader(
                        "create_membership",
                        "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Reader']}",
                        "manage_members",
                        "It is with: Dana Reyes #5"),
                byReader(
                        "update_membership",
                        "{'person': 'Anna Krüger', 'project': 'meter-rollout', 'roles': ['Reader']}",
                        "manage_members",
                        "It is with: Dana Reyes #5"),
                byReader(
                        "delete_membership",
                        "{'person': 'Anna Krüger', 'project': 'meter-rollout'}",
                        "manage_members",
                        "It is with: Dana Reyes #5"));
    }
}
