package org.openprojectmcp.routes.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

class WritingSavedQueriesTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    private JsonNode queries() {
        return served.call("list_queries", "{'hidden': true, 'page_size': 200}").path("queries");
    }

    private JsonNode run(int query) {
        return served.call("run_query", "{'query': " + query + ", 'page_size': 200}");
    }

    @Test
    void whatAListFindsAQueryFindsFromThenOn() {
        String filters = "'project': 'meter-rollout', 'type': ['Task', 'Bug'], 'assignee': ['me', 'Anna Krüger'],"
                + " 'filters': ['percentageDone >= 0', 'subject !~ nonsense']";
        JsonNode list = served.call("list_work_packages", "{" + filters + ", 'sort': '-start', 'page_size': 200}");

        JsonNode made = served.call(
                "create_query",
                "{'name': 'My tasks', " + filters
                        + ", 'sort': '-start', 'fields': ['subject', 'due', 'estimated'], 'starred': true}");

        assertThat(made.path("filters"))
                .extracting(filter -> filter.path("filter").asText())
                .contains("status o", "percentageDone >= 0", "subject !~ nonsense")
                .anySatisfy(filter -> assertThat(filter).startsWith("assignee = "));
        JsonNode found = run(made.path("id").asInt());
        assertThat(found.path("total")).isEqualTo(list.path("total"));
        assertThat(found.path("columns"))
                .extracting(JsonNode::asText)
                .containsExactly("id", "subject", "due", "estimated", "flags");
        for (int row = 0; row < list.path("rows").size(); row++) {
            assertThat(found.path("rows").path(row).path(0))
                    .isEqualTo(list.path("rows").path(row).path(0));
        }
        JsonNode kept = served.call("get_query", "{'query': 'My tasks'}");
        assertThat(kept.has("hidden")).isFalse();
        assertThat(kept.path("starred").asBoolean()).isTrue();
        assertThat(kept.has("public")).isFalse();
    }

    @Test
    void aQueryThatGetsNoViewIsSavedAllTheSameAndThatIsSaid() {
        served.faults().add(FaultRule.of("POST", "/api/v3/views/**", Fault.Plain.WRONG_HOST));

        JsonNode made = served.call("create_query", "{'name': 'Without a view'}");

        assertThat(made.at("/notes/0").asText()).contains("It is saved", "does not stand in the menu");
        assertThat(queries()).anySatisfy(query -> {
            assertThat(query.path("name").asText()).isEqualTo("Without a view");
            assertThat(query.path("hidden").asBoolean()).isTrue();
        });
    }

    @Test
    void aPreviewSavesNothing() {
        JsonNode before = queries();

        JsonNode preview = served.call("create_query", "{'name': 'Perhaps', 'overdue': true, 'preview': true}");

        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(preview.toString()).contains("overdue", "Perhaps");
        assertThat(queries()).isEqualTo(before);
    }

    @Test
    void aPublicQueryNeedsTheRightToMakeOne() {
        try (ServedRoutes reader = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            int before = reader.call("list_queries", "{'hidden': true}")
                    .path("total")
                    .asInt();

            assertThat(reader.failure(
                            "create_query", "{'name': 'For all', 'project': 'customer-portal', 'public': true}"))
                    .containsIgnoringCase("public");

            assertThat(reader.call("list_queries", "{'hidden': true}")
                            .path("total")
                            .asInt())
                    .isEqualTo(before);
        }
    }

    @Test
    void onlyWhatIsNamedChanges() {
        JsonNode before = served.call("get_query", "{'query': 'Late work'}");

        JsonNode changed =
                served.call("update_query", "{'query': 'Late work', 'name': 'Late and open', 'sort': '-priority'}");

        assertThat(changed.at("/changed/name/0").asText()).isEqualTo("Late work");
        assertThat(changed.at("/changed/name/1").asText()).isEqualTo("Late and open");
        assertThat(changed.path("changed").has("sorted")).isTrue();
        assertThat(changed.path("changed").has("filters")).isFalse();
        JsonNode after =
                served.call("get_query", "{'query': " + before.path("id").asInt() + "}");
        assertThat(after.path("filters")).isEqualTo(before.path("filters"));
        assertThat(after.path("columns")).isEqualTo(before.path("columns"));
    }

    @Test
    void filtersAndGroupsAreReplacedAndGroupsAreTakenAway() {
        JsonNode changed = served.call(
                "update_query", "{'query': 'Late work', 'state': 'all', 'type': 'Task', 'group_by': 'status'}");

        assertThat(changed.path("filters"))
                .extracting(filter -> filter.path("filter").asText().replaceAll("\\d+", "N"))
                .containsExactly("type = N");
        JsonNode found = served.call("run_query", "{'query': 'Late work'}");
        int counted = 0;
        for (JsonNode group : found.path("groups")) {
            counted += group.path("count").asInt();
        }
        assertThat(counted).isEqualTo(found.path("total").asInt()).isPositive();
        served.call("update_query", "{'query': 'Late work', 'group_by': null}");
        assertThat(served.call("run_query", "{'query': 'Late work'}").has("groups"))
                .isFalse();
    }

    @Test
    void aFilterThatDoesNotFitChangesNothing() {
        JsonNode before = served.call("get_query", "{'query': 'Late work'}");

        assertThat(served.failure("update_query", "{'query': 'Late work', 'filters': ['colour = red']}"))
                .contains("no filter is called so");
        assertThat(served.failure("update_query", "{'query': 'Late work', 'name': ''}"))
                .contains("name");

        assertThat(served.call("get_query", "{'query': 'Late work'}")).isEqualTo(before);
    }

    @Test
    void aQueryBecomesAFavouriteAndCeasesToBeOne() {
        assertThat(served.call("star_query", "{'query': 'Late work'}")
                        .path("starred")
                        .asBoolean())
                .isTrue();
        assertThat(served.call("list_queries", "{'starred': true, 'hidden': true}")
                        .path("queries"))
                .extracting(query -> query.path("name").asText())
                .contains("Late work");
        assertThat(served.call("star_query", "{'query': 'Late work', 'starred': false}")
                        .path("starred")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aQueryIsDeletedOnlyOnceItIsConfirmed() {
        JsonNode before = queries();
        JsonNode preview = served.call("delete_query", "{'query': 'Late work'}");

        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(preview.at("/would/delete").asText()).contains("Late work");
        assertThat(queries()).isEqualTo(before);

        JsonNode deleted = served.call(
                "delete_query",
                "{'query': 'Late work', 'confirm': '" + preview.path("confirm").asText() + "'}");

        assertThat(deleted.path("deleted").asText()).isEqualTo("Late work");
        assertThat(queries())
                .hasSize(before.size() - 1)
                .noneSatisfy(query -> assertThat(query.path("name").asText()).isEqualTo("Late work"));
    }

    @Test
    void aPublicQueryIsShownAsDeletableToThoseWhoMayDeleteIt() {
        JsonNode preview = served.callAs("dana.reyes", "delete_query", "{'query': 1, 'preview': true}");

        assertThat(preview.path("ready").asBoolean(true)).isTrue();
        assertThat(preview.at("/would/delete").asText()).contains("Late work");
        assertThatThrownBy(() -> served.callAs("priya.nair", "delete_query", "{'query': 1, 'preview': true}"))
                .hasMessageContaining("manage_public_queries")
                .hasMessageContaining("Dana Reyes");
    }
}
