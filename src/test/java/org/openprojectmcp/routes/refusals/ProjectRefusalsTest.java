package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset projects. */
class ProjectRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "create_project",
                        "{'name': 'X', 'parent': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "create_project",
                        "{'name': 'X', 'identifier': 'Not Valid!'}",
                        "identifier is \"Not Valid!\"; it must match"),
                of("create_project", "{'name': 'X', 'identifier': 'meter-rollout'}", "(identifier)")
                        .as("admin"),
                of(
                        "create_project",
                        "{'name': '" + "x".repeat(256) + "'}",
                        "name is too long; it may have at most 255 characters"),
                of("update_project", "{'project': 'customer-portal', 'parent': 'portal-app'}", "(parent)")
                        .as("admin"),
                of(
                        "update_project",
                        "{'project': 'meter-rollout', 'status': 'fine'}",
                        "status is \"fine\"; allowed: not_started, on_track"),
                of(
                        "update_project",
                        "{'project': 'nowhere', 'name': 'X'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "copy_project",
                        "{'project': 'meter-rollout', 'name': 'X', 'identifier': 'meter-rollout'}",
                        "(identifier)"),
                of(
                        "delete_project",
                        "{'project': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "delete_project",
                        "{'project': 'meter-rollout'}",
                        "only administrators of OpenProject may delete projects"),
                of(
                        "get_project",
                        "{'project': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                byReader("create_project", "{'name': 'X'}", "add_project (create projects), a global permission"),
                byReader(
                        "update_project",
                        "{'project': 'meter-rollout', 'name': 'X'}",
                        "may not change project 1",
                        "edit_project",
                        "It is with: Dana Reyes #5"),
                byReader(
                        "update_project",
                        "{'project': 'meter-rollout', 'archived': true}",
                        "archive_project",
                        "Dana Reyes #5"),
                byReader(
                        "copy_project",
                        "{'project': 'meter-rollout', 'name': 'X'}",
                        "may not copy project 1",
                        "copy_projects",
                        "It is with: Dana Reyes #5"));
    }
}
