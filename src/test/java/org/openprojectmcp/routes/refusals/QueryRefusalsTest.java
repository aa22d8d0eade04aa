package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset queries. */
class QueryRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "create_query",
                        "{'name': 'X', 'project': 'nowhere'}",
                        "no project is called \"nowhere\"",
                        "Smart meter rollout (id 1, meter-rollout)"),
                of(
                        "create_query",
                        "{'name': '" + "x".repeat(256) + "'}",
                        "name is too long; it may have at most 255 characters"),
                of(
                        "create_query",
                        "{'name': 'X', 'project': 'meter-rollout', 'filters': ['colour = red']}",
                        "no filter is called so. There are: ancestor"),
                of(
                        "create_query",
                        "{'name': 'X', 'project': 'meter-rollout', 'sort': 'colour'}",
                        "colour",
                        "due, start, updated"),
                of(
                        "create_query",
                        "{'name': 'X', 'project': 'meter-rollout', 'due_before': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of("delete_query", "{'query': 'no such'}", "no query is called \"no such\"", "Late work (id 1"),
                of("run_query", "{'query': 'no such'}", "no query is called \"no such\"", "Late work (id 1"),
                of("update_query", "{'query': 99999, 'name': 'X'}", "Saved query 99999 does not exist"),
                of("star_query", "{'query': 99999}", "Saved query 99999 does not exist")
                        .onlyAtTheWrite(),
                of(
                        "create_view",
                        "{'query': 'no such', 'kind': 'gantt'}",
                        "no query is called \"no such\"",
                        "Late work (id 1"),
                of(
                        "create_view",
                        "{'query': 1, 'kind': 'pie chart'}",
                        "kind",
                        "table",
                        "gantt",
                        "calendar",
                        "team_planner"),
                of("create_view", "{'query': 99999, 'kind': 'gantt'}", "Saved query 99999 does not exist"),
                of(
                                "create_view",
                                "{'query': 1, 'kind': 'team_planner'}",
                                "manage_team_planner",
                                "It is with: Dana Reyes")
                        .as("anna.krueger")
                        .onlyAtTheWrite(),
                byReader("create_view", "{'query': 1, 'kind': 'gantt'}", "manage_public_queries")
                        .onlyAtTheWrite(),
                of("list_views", "{'project': 'nowhere'}", "no project is called \"nowhere\""),
                of("get_dashboard", "{'project': 'nowhere'}", "no project is called \"nowhere\""),
                of(
                        "update_dashboard",
                        "{'project': 'meter-rollout', 'remove': [99999]}",
                        "has no widget 99999",
                        "the widget news \"News\" (id "),
                of("update_dashboard", "{'add': [{'kind': 'weather'}]}", "kind", "my_spent_time"),
                of("update_dashboard", "{'add': [{'kind': 'text'}]}", "a widget text needs its text"),
                of(
                        "update_dashboard",
                        "{'add': [{'kind': 'news', 'text': 'No news'}]}",
                        "the widget news shows no text of its own"),
                of(
                        "update_dashboard",
                        "{'add': [{'kind': 'news', 'query': 1}]}",
                        "shows no query of its own; only widgets of the kind table and graph do"),
                of(
                        "update_dashboard",
                        "{'add': [{'kind': 'news', 'row': 1, 'column': 1}, {'kind': 'documents', 'row': 1, 'column': 1}]}",
                        "are both wanted at row 1, column 1"),
                of(
                        "update_dashboard",
                        "{'add': [{'kind': 'table', 'query': 'no such'}]}",
                        "no query is called \"no such\"",
                        "Late work (id 1"),
                of(
                        "update_dashboard",
                        "{'state': 'ffffffff', 'add': [{'kind': 'news'}]}",
                        "not as it was in the state ffffffff",
                        "get_dashboard"),
                of("update_dashboard", "{'add': [{'kind': 'members'}]}", "My page shows no members", "assigned_to_me"),
                of(
                        "update_dashboard",
                        "{'project': 'meter-rollout', 'add': [{'kind': 'my_spent_time'}]}",
                        "Overview of Smart meter rollout shows no my_spent_time"),
                of("update_dashboard", "{'project': 'customer-portal', 'add': [{'kind': 'news'}]}", "manage_dashboards")
                        .as("anna.krueger"),
                byReader(
                        "update_dashboard",
                        "{'project': 'meter-rollout', 'add': [{'kind': 'news'}]}",
                        "manage_dashboards",
                        "Dana Reyes"),
                byReader("create_query", "{'project': 'meter-rollout', 'name': 'X', 'public': true}", "(public)"),
                byReader("update_query", "{'query': 1, 'name': 'X'}", "manage_public_queries"),
                byReader("delete_query", "{'query': 1}", "manage_public_queries", "Dana Reyes"));
    }
}
