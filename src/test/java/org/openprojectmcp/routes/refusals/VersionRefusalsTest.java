package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset agile. */
class VersionRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of("create_version", "{'project': 'meter-rollout', 'name': 'Wave 1'}", "(name)"),
                of(
                        "create_version",
                        "{'project': 'meter-rollout', 'name': 'V', 'due': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "create_version",
                        "{'project': 'meter-rollout', 'name': 'V', 'start': '2026-12-24', 'due': '2026-12-01'}",
                        "(due)"),
                of(
                        "create_version",
                        "{'project': 'meter-rollout', 'name': '" + "x".repeat(61) + "'}",
                        "name is too long; it may have at most 60 characters"),
                of(
                        "update_version",
                        "{'version': 'Wave', 'name': 'X'}",
                        "may mean more than one version",
                        "Wave 2 (id 3",
                        "Wave 1 (id 2"),
                of("update_version", "{'version': 'Wave 1', 'name': 'Wave 2'}", "(name)"),
                of(
                        "delete_version",
                        "{'version': 'Wave'}",
                        "may mean more than one version",
                        "Wave 2 (id 3",
                        "Wave 1 (id 2"),
                of(
                        "delete_version",
                        "{'version': 'Wave 1'}",
                        "Nothing was deleted: 41 work packages are in the version Wave 1"),
                of(
                        "get_version",
                        "{'version': 'Wave'}",
                        "may mean more than one version",
                        "Wave 2 (id 3",
                        "Wave 1 (id 2"),
                byReader(
                        "create_version",
                        "{'project': 'meter-rollout', 'name': 'X'}",
                        "manage_versions",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                        "update_version",
                        "{'version': 2, 'name': 'X'}",
                        "may not change version 2",
                        "manage_versions",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                        "delete_version",
                        "{'version': 2}",
                        "may not delete the version Wave 1",
                        "manage_versions",
                        "A role that has it can be granted by: Dana Reyes #5."));
    }
}
