package org.openprojectmcp.routes.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ReadingSavedQueriesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @BeforeAll
    static void warmUp() {
        SERVED.call("list_work_packages", "{}");
    }

    private static List<Integer> ids(JsonNode list) {
        List<Integer> ids = new ArrayList<>();
        list.path("rows").forEach(row -> ids.add(row.path(0).asInt()));
        return ids;
    }

    @Test
    void savedQueriesAreListedWithWhatTheyFilterInOneRequest() {
        JsonNode list = SERVED.call("list_queries", "{'hidden': true}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(list.path("queries")).hasSize(list.path("total").asInt()).isNotEmpty();
        assertThat(list.path("queries")).anySatisfy(query -> {
            assertThat(query.path("name").asText()).isEqualTo("Late work");
            assertThat(query.at("/owner/name").asText()).isEqualTo("Dana Reyes");
            assertThat(query.at("/project/name").asText()).isNotEmpty();
            assertThat(query.path("filter").asText()).contains("Status open", "1");
        });
    }

    @Test
    void whatStandsInNoMenuIsLeftOutAndSaidToBe() {
        int all = SERVED.call("list_queries", "{'hidden': true}").path("total").asInt();
        JsonNode list = SERVED.call("list_queries", "{}");

        int shown = list.path("total").asInt();
        assertThat(list.path("queries"))
                .allSatisfy(query -> assertThat(query.has("hidden")).isFalse());
        assertThat(list.path("left_out").asText().replaceAll("\\D.*", ""))
                .isEqualTo(all == shown ? "" : String.valueOf(all - shown));
    }

    @Test
    void queriesAreFoundByProjectAndByPartOfTheName() {
        assertThat(SERVED.call("list_queries", "{'project': 'meter-rollout', 'text': 'late', 'hidden': true}")
                        .path("queries"))
                .extracting(query -> query.path("name").asText())
                .containsExactly("Late work");
        assertThat(SERVED.call("list_queries", "{'text': 'no such words', 'hidden': true}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aQuerySaysItsFiltersInWordsAndAsListsTakeThem() {
        JsonNode query = SERVED.call("get_query", "{'query': 'Late work'}");

        assertThat(query.path("filters"))
                .extracting(filter -> filter.path("filter").asText())
                .containsExactly("status o", "dueDate <t- 1");
        assertThat(query.path("sorted").path(0).asText()).contains("Finish date");
        assertThat(query.path("columns")).extracting(JsonNode::asText).contains("id", "subject", "status");
        assertThat(query.path("url").asText())
                .endsWith("query_id=" + query.path("id").asInt());
        JsonNode list = SERVED.call("list_work_packages", "{'project': 'meter-rollout', 'overdue': true}");
        assertThat(query.path("total")).isEqualTo(list.path("total"));
    }

    @Test
    void runningAQueryFindsWhatAListWithItsFiltersFinds() {
        int id = SERVED.call("get_query", "{'query': 'Late work'}").path("id").asInt();

        JsonNode found = SERVED.call("run_query", "{'query': " + id + ", 'page_size': 200}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(found.at("/query/name").asText()).isEqualTo("Late work");
        JsonNode list =
                SERVED.call("list_work_packages", "{'project': 'meter-rollout', 'overdue': true, 'page_size': 200}");
        assertThat(ids(found)).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids(list));
        int flags = found.path("columns").size() - 1;
        assertThat(found.path("rows"))
                .allSatisfy(row -> assertThat(row.path(flags).asText()).contains("overdue"));
    }

    @Test
    void aPageSaysHowToGoOn() {
        JsonNode first = SERVED.call("run_query", "{'query': 'Late work', 'page_size': 1}");
        JsonNode second = SERVED.call("run_query", "{'query': 'Late work', 'page_size': 1, 'page': 2}");

        assertThat(first.path("shown").asInt()).isOne();
        assertThat(first.path("more").asText()).isEqualTo("page: 2");
        assertThat(second.path("rows").path(0).path(0))
                .isNotEqualTo(first.path("rows").path(0).path(0));
    }

    @Test
    void aQueryThatIsNotThereIsSaidSo() {
        assertThat(SERVED.failure("get_query", "{'query': 'Nobody saved this'}"))
                .contains("no query is called \"Nobody saved this\"", "There are: ");
        assertThat(SERVED.failure("run_query", "{'query': 999999}")).contains("Saved query 999999 does not exist");
    }

    @Test
    void theFiltersThereAreAreDescribedWithOperatorsAndValues() {
        JsonNode all = SERVED.call("describe_filters", "{'project': 'meter-rollout'}");

        assertThat(all.path("filters")).hasSize(all.path("total").asInt()).anySatisfy(filter -> {
            assertThat(filter.path("name").asText()).isEqualTo("watcher");
            assertThat(filter.path("label").asText()).isEqualTo("Watcher");
            assertThat(filter.path("operators").asText()).isEqualTo("= !");
            assertThat(filter.path("values").asText()).contains("people");
        });
        assertThat(all.path("sort").path("dueDate").asText()).isEqualTo("Finish date");
        assertThat(all.path("group_by").has("status")).isTrue();

        JsonNode status =
                SERVED.call("describe_filters", "{'filter': 'status'}").at("/filters/0");
        assertThat(status.path("operators").path("o").asText()).isEqualTo("open");
        assertThat(status.path("allowed"))
                .extracting(value -> value.path("name").asText())
                .contains("New", "Closed");
        assertThat(SERVED.call("describe_filters", "{'filter': 'no such filter'}")
                        .path("shown")
                        .asInt())
                .isZero();
    }
}
