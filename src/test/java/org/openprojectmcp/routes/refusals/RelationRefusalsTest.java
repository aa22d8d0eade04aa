package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset relations. */
class RelationRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "create_relation",
                        "{'work_package': 14, 'is': 'before', 'other': 8}",
                        "related already (#14 follows #8, relation 4)"),
                of(
                        "create_relation",
                        "{'work_package': 8, 'is': 'before', 'other': 14}",
                        "related so already, relation 4"),
                of("create_relation", "{'work_package': 8, 'is': 'before', 'other': 8}", "related to itself"),
                of("create_relation", "{'work_package': 8, 'is': 'before', 'other': 6}", "one of the two is above"),
                of(
                        "create_relation",
                        "{'work_package': 'Meter', 'is': 'before', 'other': 8}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of(
                        "create_relation",
                        "{'work_package': 8, 'is': 'near', 'other': 9}",
                        "is is \"near\"; allowed: after, before"),
                of("create_relation", "{'work_package': 8, 'is': 'before', 'other': 99999}", "no work package #99999"),
                of(
                        "update_relation",
                        "{'relation': 99999, 'lag': 1}",
                        "Relation 99999 does not exist, or is not visible"),
                of("update_relation", "{'relation': 37, 'lag': 'two'}", "lag is \"two\"; it must be integer or null"),
                of(
                        "update_relation",
                        "{'work_package': 8, 'other': 9, 'lag': 1}",
                        "no relation between #8",
                        "Spare parts stock"),
                of("update_relation", "{'lag': 1, 'description': 'x'}", "relation", "work_package"),
                of("delete_relation", "{'relation': 99999}", "Relation 99999 does not exist, or is not visible"),
                of(
                        "delete_relation",
                        "{'work_package': 8, 'other': 'Meter'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of("delete_relation", "{'work_package': 8, 'other': 9}", "no relation between #8", "Spare parts stock"),
                of(
                        "list_relations",
                        "{'work_package': 'Meter'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of(
                        "analyze_dependencies",
                        "{'version': 'Wave'}",
                        "may mean more than one version",
                        "Wave 2 (id 3",
                        "Wave 1 (id 2"),
                byReader(
                        "create_relation",
                        "{'work_package': 8, 'is': 'before', 'other': 9}",
                        "manage_work_package_relations",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                        "update_relation",
                        "{'relation': 37, 'description': 'x'}",
                        "manage_work_package_relations",
                        "A role that has it can be granted by: Dana Reyes #5."),
                byReader(
                        "delete_relation",
                        "{'relation': 37}",
                        "manage_work_package_relations",
                        "A role that has it can be granted by: Dana Reyes #5."));
    }
}
