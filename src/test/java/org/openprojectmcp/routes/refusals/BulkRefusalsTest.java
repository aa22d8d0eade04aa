package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Toolset bulk. */
class BulkRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "bulk_update_work_packages",
                        "{'work_packages': "
                                + IntStream.rangeClosed(1, 101).boxed().toList() + ", 'set': {'priority': 'High'}}",
                        "work_packages has too many items; it may have at most 100"),
                of(
                        "bulk_update_work_packages",
                        "{'where': {'state': 'all'}, 'set': {'priority': 'High'}}",
                        "More than 100 work packages fit, and nothing was changed. Narrow where, by project, status or dates."),
                of("bulk_update_work_packages", "{'set': {'priority': 'High'}}", "Which ones? Give work_packages"),
                of(
                        "bulk_update_work_packages",
                        "{'work_packages': [8, 'Meter'], 'set': {'priority': 'High'}}",
                        "work_packages[1]",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of(
                        "bulk_update_work_packages",
                        "{'work_packages': [8, 9], 'set': {'due': 'someday'}}",
                        "set.due",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "bulk_update_work_packages",
                        "{'work_packages': [8, 9], 'set': {'status': 'Developed'}}",
                        "Allowed here: New, In progress, Closed, On hold, Rejected."),
                of("bulk_update_work_packages", "{'work_packages': [6], 'set': {'parent': 8}}", "(parent)"),
                of(
                        "bulk_comment",
                        "{'where': {'state': 'all'}, 'comment': 'x'}",
                        "More than 100 work packages fit, and nothing was changed"),
                of(
                        "bulk_comment",
                        "{'work_packages': [8, 9], 'comment': 'x @Nobody'}",
                        "Work package #8 Radio module delivery: @Nobody is nobody"),
                of(
                        "bulk_comment",
                        "{'work_packages': [8], 'comment': '" + "x".repeat(20_001) + "'}",
                        "comment is too long; it may have at most 20000 characters"),
                of(
                        "bulk_delete_work_packages",
                        "{'where': {'state': 'all'}}",
                        "More than 100 work packages fit, and nothing was changed"),
                of(
                        "bulk_log_time",
                        "{'entries': [{'work_package': 8, 'hours': 'ages'}]}",
                        "entries[0].hours",
                        "is not a time; write hours such as 1.5",
                        "1h30"),
                of(
                        "bulk_log_time",
                        "{'entries': [{'work_package': 8, 'hours': 1, 'user': 'Krüg'}]}",
                        "entries[0].user",
                        "may mean more than one principal",
                        "Anne Krügel (id 7)",
                        "Anna Krüger (id 6)"),
                of(
                        "create_work_package_tree",
                        "{'project': 'meter-rollout', 'items': [{'key': 'a', 'subject': 'A', 'parent': 'b'}, {'key': 'b', 'subject': 'B', 'parent': 'a'}]}",
                        "parent: a, b go round in a circle"),
                of(
                        "create_work_package_tree",
                        "{'project': 'meter-rollout', 'items': [{'key': 'a', 'subject': 'A', 'after': ['b']}, {'key': 'b', 'subject': 'B', 'after': ['a']}]}",
                        "after: a, b go round in a circle"),
                of(
                        "create_work_package_tree",
                        "{'project': 'meter-rollout', 'items': [{'subject': 'A', 'parent': 'zz'}]}",
                        "\"zz\" is neither a key of this plan nor the id of a work package"),
                of(
                        "create_work_package_tree",
                        "{'project': 'meter-rollout', 'items': [{'subject': 'A', 'type': 'Nothing'}]}",
                        "items[0].type",
                        "Milestone (id 2)"),
                byReader(
                        "bulk_update_work_packages",
                        "{'work_packages': [8, 9], 'set': {'priority': 'High'}}",
                        "may not change #8 Radio module delivery, #9 Plan the tours",
                        "edit_work_packages",
                        "It is with: Dana Reyes #5, Anna Krüger #6"),
                byReader(
                        "bulk_delete_work_packages",
                        "{'work_packages': [8, 9]}",
                        "may not delete #8 Radio module delivery, #9 Plan the tours",
                        "delete_work_packages",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                        "bulk_log_time",
                        "{'entries': [{'work_package': 8, 'hours': 1}, {'work_package': 9, 'hours': 1}]}",
                        "log_own_time",
                        "Dana Reyes #5"),
                byReader(
                        "create_work_package_tree",
                        "{'project': 'meter-rollout', 'items': [{'subject': 'A'}]}",
                        "add_work_packages",
                        "It is with: Dana Reyes #5"));
    }
}
