package org.openprojectmcp.routes.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * A state with several times the rows of another, of each kind that people make: what was there stays as it is, under the same ids, and gets more
 * children, relations, comments, hours, members, versions beside it.
 */
final class LargeState {

    private static final int TIMES = 4;

    /** Ids of copies are so much higher for each copy; the state has fewer rows of a kind. */
    private static final int APART = 1000;

    private static final List<String> AS_THEY_ARE =
            List.of("time_entries", "news", "documents", "meetings", "sprints", "file_links", "wiki_pages", "messages");

    private LargeState() {}

    /** The state itself, with more in it. */
    static ObjectNode of(ObjectNode state) {
        state.remove("next_ids");
        people(state);
        projects(state);
        work(state);
        AS_THEY_ARE.forEach(list -> copy(list(state, list), (row, number) -> {}));
        copy(
                list(state, "queries"),
                (row, number) -> row.put("name", row.path("name").asText() + " " + number));
        return state;
    }

    private static void people(ObjectNode state) {
        copy(list(state, "users"), (user, number) -> user.put(
                        "login", user.path("login").asText() + number)
                .put("lastname", user.path("lastname").asText() + " " + number)
                .put("mail", number + user.path("mail").asText())
                .put("admin", false));
        ArrayNode groups = state.arrayNode();
        state.path("other_principals").forEach(one -> {
            if (one.path("type").asText().equals("Group")) {
                groups.add(one);
            }
        });
        copy(groups, (group, number) -> group.put("name", group.path("name").asText() + " " + number));
        for (int i = groups.size() / TIMES; i < groups.size(); i++) {
            list(state, "other_principals").add(groups.get(i));
        }
    }

    private static void projects(ObjectNode state) {
        for (JsonNode project : state.path("projects")) {
            copy(list(project, "members"), LargeState::memberBeside);
            copy(
                    list(project, "categories"),
                    (row, number) -> row.put("name", row.path("name").asText() + " " + number));
            copy(
                    list(project, "versions"),
                    (row, number) -> row.put("name", row.path("name").asText() + " " + number));
        }
        copy(list(state, "projects"), (project, number) -> {
            project.put("name", project.path("name").asText() + " " + number)
                    .put("identifier", project.path("identifier").asText() + "-" + number);
            for (String within : List.of("members", "categories", "versions")) {
                project.putArray(within);
            }
            project.withArray("members")
                    .addObject()
                    .put("id", 100 * APART * number + project.path("id").asInt())
                    .put("principal", "Dana Reyes")
                    .putArray("roles")
                    .add("Member");
        });
    }

    private static void memberBeside(ObjectNode member, int number) {
        member.put("principal", member.path("principal").asText() + " " + number);
        member.remove("inherited_from");
    }

    private static void work(ObjectNode state) {
        copy(list(state, "work_packages"), (row, number) -> {});
        copy(list(state, "relations"), (relation, number) -> {
            String end = number % 2 == 0 ? "from_id" : "to_id";
            relation.put(end, relation.path(end).asInt() + number * APART);
        });
        copy(list(state, "journals"), (journal, number) -> {
            journal.put("version", journal.path("version").asInt() + number * APART)
                    .put("notes", "Seen again");
            journal.putArray("changes");
        });
        copy(list(state, "notifications"), (row, number) -> aboutCopy(row, "work_package_id", number));
        copy(list(state, "reminders"), (row, number) -> aboutCopy(row, "work_package", number));
    }

    private static void aboutCopy(ObjectNode row, String of, int number) {
        row.put(of, row.path(of).asInt() + number * APART);
    }

    private static void copy(ArrayNode rows, ObjIntConsumer<ObjectNode> change) {
        List<ObjectNode> copies = new ArrayList<>();
        for (int number = 1; number < TIMES; number++) {
            for (JsonNode row : rows) {
                ObjectNode copy = row.deepCopy();
                copy.put("id", row.path("id").asInt() + number * APART);
                change.accept(copy, number);
                copies.add(copy);
            }
        }
        rows.addAll(copies);
    }

    private static ArrayNode list(JsonNode of, String name) {
        return ((ObjectNode) of).withArray(name);
    }
}
