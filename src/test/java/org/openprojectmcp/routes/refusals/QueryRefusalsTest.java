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
                byReader("create_query", "{'project': 'meter-rollout', 'name': 'X', 'public': true}", "(public)"),
                byReader("update_query", "{'query': 1, 'name': 'X'}", "manage_public_queries"),
                byReader("delete_query", "{'query': 1}", "manage_public_queries", "Dana Reyes"));
    }
}
