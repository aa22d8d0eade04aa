package org.openprojectmcp.routes.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;

class QueryingCustomFieldsTest {

    @AutoClose
    private static final ServedRoutes SERVED = CustomFieldState.served();

    @BeforeAll
    static void create() {
        create(
                "One",
                "'Customer': 'ACME Ltd', 'Boxes': 1, 'Weight': 0.5, 'Go-live': '2026-12-01', 'Approved': true,"
                        + " 'Acceptance': 'works', 'Reviewer': 'Anna Krüger', 'Found in': 'Wave 1', 'Region': ['North', 'South'],"
                        + " 'Ticket': 'https://example.org/1'");
        create(
                "Two",
                "'Customer': 'Bolt', 'Boxes': 20, 'Weight': 7, 'Go-live': '2027-01-15', 'Approved': false,"
                        + " 'Acceptance': 'breaks', 'Region': 'East', 'Ticket': 'https://example.net/2'");
        create("Three", "'Boxes': 3");
    }

    private static void create(String subject, String fields) {
        SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'type': 'Task', 'subject': '" + subject + "', 'custom_fields': {" + fields
                        + "}}");
    }

    private static List<String> subjects(JsonNode list) {
        List<String> subjects = new ArrayList<>();
        list.path("rows").forEach(row -> subjects.add(row.path(1).asText()));
        return subjects;
    }

    @Test
    void bothEndsOfANumberAreRefusedSinceOpenProjectHeedsOnlyOneOfThem() {
        assertThat(SERVED.failure(
                        "list_work_packages",
                        "{'project': 'meter-rollout', 'custom_fields': {'Boxes': {'from': 2, 'to': 10}}}"))
                .contains("custom_fields.Boxes", "give from or to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'customer': 'acme' | One",
                "'Boxes': 3 | Three",
                "'Boxes': {'from': 3} | Two,Three",
                "'Boxes': {'from': 3, 'to': 3} | Three",
                "'Boxes': {'not': null}, 'Weight': null | Three",
                "'Weight': {'to': 1} | One",
                "'Go-live': '2026-12-01' | One",
                "'Go-live': {'from': '2027-01-01'} | Two",
                "'Approved': true | One",
                "'Acceptance': 'break' | Two",
                "'Reviewer': 'Anna Krüger' | One",
                "'Found in': 'Wave 1' | One",
                "'Region': 'south' | One",
                "'Region': ['South', 'East'] | One,Two",
                "'Region': {'not': 'East'}, 'Boxes': {'from': 1} | One,Three",
                "'Ticket': 'example.net' | Two"
            })
    void eachFormatIsFilteredByItsLabel(String fields, String subjects) {
        JsonNode list = SERVED.call(
                "list_work_packages", "{'project': 'meter-rollout', 'custom_fields': {" + fields + "}, 'sort': 'id'}");

        assertThat(subjects(list)).containsExactly(subjects.split(","));
    }

    @Test
    void theListSaysWhatWasUnderstood() {
        JsonNode list = SERVED.call(
                "list_work_packages", "{'project': 'meter-rollout', 'custom_fields': {'BOXES': 3, 'weight': null}}");

        assertThat(list.path("filter").asText()).endsWith("open, Boxes 3, Weight not set");
    }

    @Test
    void aListIsOrderedAndShownByLabels() {
        JsonNode list = SERVED.call(
                "list_work_packages",
                "{'project': 'meter-rollout', 'custom_fields': {'Boxes': {'not': null}}, 'sort': '-boxes', 'fields':"
                        + " ['subject', 'Boxes', 'Region']}");

        assertThat(list.path("columns").toString()).isEqualTo("[\"id\",\"subject\",\"Boxes\",\"Region\"]");
        assertThat(subjects(list)).containsExactly("Two", "Three", "One");
        assertThat(list.at("/rows/0/2").asInt()).isEqualTo(20);
        assertThat(list.at("/rows/2/3").toString()).isEqualTo("[\"North\",\"South\"]");
        assertThat(list.at("/rows/1/3").asText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'custom_fields': {'Boxen': 3} | the nearest are: Boxes",
                "'custom_fields': {'Boxes': 'many'} | give a whole number",
                "'custom_fields': {'Boxes': [1, 2]} | filters this field by",
                "'custom_fields': {'Approved': null} | OpenProject filters this field by a value, {\"not\": …}.",
                "'custom_fields': {'Region': 'Moon'} | Allowed: North, South, East",
                "'custom_fields': {'Region': {'near': 'Moon'}} | filters this field by",
                "'sort': 'colour' | Besides: due, start, updated",
                "'sort': 'Acceptance' | cannot order lists by",
                "'fields': ['subject', 'colour'] | Besides: id, subject, type"
            })
    void whatCannotBeAskedForIsRefusedWithWhatCan(String asked, String reason) {
        assertThat(SERVED.failure("list_work_packages", "{'project': 'meter-rollout', " + asked + "}"))
                .contains(reason);
    }

    @Test
    void withoutAProjectFieldsOfPeopleAreMissingAndTheRefusalSaysWhy() {
        assertThat(SERVED.failure("list_work_packages", "{'custom_fields': {'Reviewer': 'me'}}"))
                .contains("when the project is named");
    }

    @Test
    void onlyTheFirstCallAsksWhichFieldsThereAre() {
        SERVED.call("list_work_packages", "{'project': 'meter-rollout', 'custom_fields': {'Boxes': 3}}");

        SERVED.call(
                "list_work_packages", "{'project': 'meter-rollout', 'custom_fields': {'Boxes': 4}, 'sort': 'Weight'}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
    }
}
