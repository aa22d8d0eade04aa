package org.openprojectmcp.openproject.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static final JsonNode NEW = json(
            "{'subject': 'S', 'startDate': null, 'dueDate': '2026-11-20', 'estimatedTime': 'PT8H', 'scheduleManually': true,"
                    + "'_links': {'status': {'href': '/api/v3/statuses/1', 'title': 'New'}, 'assignee': {'href': null}}}");

    @Test
    void aValueThatOpenProjectReplacedIsNamed() {
        assertThat(Changes.notDone(json("{'status': 7, 'assignee': 5, 'subject': 'S'}"), NEW))
                .containsExactly(
                        "status was not set as asked: it is New.", "assignee was not set as asked: it is not set.");
    }

    @Test
    void whatCameAboutIsNotMentioned() {
        assertThat(Changes.notDone(json("{'status': 1, 'assignee': null, 'due': '2026-11-20', 'estimated': 8.0}"), NEW))
                .isEmpty();
    }

    @Test
    void datesThatOthersDecideAreExplained() {
        JsonNode automatic = json("{'startDate': '2026-11-23', 'scheduleManually': false, '_links': {}}");

        assertThat(Changes.notDone(json("{'start': '2026-11-20'}"), automatic))
                .containsExactly(
                        "start was not set as asked: it is 2026-11-23, as its predecessors or children decide.");
    }

    @Test
    void aMilestonesOneDateIsItsDueDate() {
        assertThat(Changes.notDone(json("{'due': '2026-12-01'}"), json("{'date': '2026-12-01', '_links': {}}")))
                .isEmpty();
    }

    @Test
    void twoPeopleOfTheSameNameAreNotTheSame() {
        JsonNode one = json("{'_links': {'assignee': {'href': '/api/v3/users/5', 'title': 'Bob'}}}");
        JsonNode other = json("{'_links': {'assignee': {'href': '/api/v3/users/6', 'title': 'Bob'}}}");

        assertThat(Changes.between(one, other).toString()).isEqualTo("{\"assignee\":[\"Bob\",\"Bob\"]}");
    }

    @Test
    void whatOpenProjectChangedBesidesIsTold() {
        JsonNode after = json("{'subject': 'S', 'dueDate': '2026-12-20', 'duration': 'P20D', 'estimatedTime': 'PT8H',"
                + "'scheduleManually': false, '_links': {}}");

        assertThat(Changes.besides(json("{'parent': 4}"), NEW, after))
                .isEqualTo(List.of("status", "due", "days", "scheduling"));
    }

    @Test
    void onlyOtherRowsWhoseDatesDifferHaveMoved() {
        Map<Long, JsonNode> before = Map.of(
                1L, json("{'id': 1, 'startDate': '2026-11-02', 'dueDate': '2026-11-03'}"),
                2L, json("{'id': 2, 'startDate': '2026-11-02', 'dueDate': '2026-11-03'}"),
                3L, json("{'id': 3, 'date': '2026-11-09'}"));
        JsonNode after = json("[{'id': 1, 'startDate': '2026-11-05', 'dueDate': '2026-11-06'},"
                + "{'id': 2, 'startDate': '2026-11-02', 'dueDate': '2026-11-03'},"
                + "{'id': 3, 'subject': 'Release', 'date': '2026-11-12'},"
                + "{'id': 4, 'startDate': '2026-11-05'}]");

        assertThat(Changes.moved(1, before, after))
                .isEqualTo(json("[{'id': 3, 'subject': 'Release', 'start': ['2026-11-09', '2026-11-12'],"
                        + " 'due': ['2026-11-09', '2026-11-12']}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'subject': 'A'} | {'subject': 'A'}",
                "{'assignee': 5} | {'_links': {'assignee': {'href': '/api/v3/users/5'}}}",
                "{'assignee': null, 'parent': null} | {'_links': {'parent': {'href': null}, 'assignee': {'href': null}}}",
                "{'description': 'x'} | {'description': {'raw': 'x'}}",
                "{'description': null} | {'description': {'raw': ''}}",
                "{'estimated': 1.5, 'remaining': null} | {'estimatedTime': 'PT1H30M', 'remainingTime': null}",
                "{'days': 5, 'scheduling': 'automatic'} | {'duration': 'P5D', 'scheduleManually': false}",
                "{'work_package': 7, 'preview': true} | {}"
            })
    void onlyWhatWasGivenIsWritten(String arguments, String payload) {
        assertThat(Payload.of(json(arguments))).isEqualTo(json(payload));
    }
}
