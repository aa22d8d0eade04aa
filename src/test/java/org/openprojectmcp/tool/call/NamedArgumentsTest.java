package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class NamedArgumentsTest {

    private static final String SCHEMA =
            """
            {"type": "object",
             "properties": {
               "version": {"type": ["integer", "string", "null"], "x-openproject": "version"},
               "assignee": {"type": ["integer", "string", "null"], "x-openproject": "principal"},
               "watchers": {"type": "array", "items": {"type": ["integer", "string"], "x-openproject": "principal"}},
               "status": {"type": ["integer", "string"], "x-openproject": {"kind": "status", "name": true}},
               "due": {"type": ["string", "null"], "x-openproject": "date"},
               "hours": {"type": ["number", "string"], "x-openproject": "duration"},
               "children": {"type": "array", "items": {"type": "object", "properties": {
                 "assignee": {"type": ["integer", "string"], "x-openproject": "principal"}}}},
               "project": {"type": ["integer", "string"], "x-openproject": "project"}}}""";

    @AutoClose
    private final ServedFolder served;

    NamedArgumentsTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.names()
                .with(EntityKind.PROJECT, 3, "Website")
                .with(EntityKind.PROJECT, 4, "Workshop")
                .with(EntityKind.VERSION, 12, "R1")
                .with(EntityKind.PRINCIPAL, 8, "Alice Okafor")
                .with(EntityKind.PRINCIPAL, 9, "Bob Lindqvist")
                .with(EntityKind.PRINCIPAL, 11, "Bobby Lind")
                .with(EntityKind.STATUS, 7, "In progress");
        served.tool(ToolText.named("plan_it")
                        .argSchema(SCHEMA)
                        .answers("simple", "${variable.arguments.toString()} ${variable.resolved.toString()}"))
                .load();
    }

    @Test
    void aNameBecomesAnIdAndSaysHowItWasMatched() throws Exception {
        assertThat(served.answer("plan_it", "{\"assignee\": \"alice okafor\"}"))
                .isEqualTo("{\"assignee\":8} {\"assignee\":{\"id\":8,\"name\":\"Alice Okafor\"}}");
        assertThat(served.answer("plan_it", "{\"assignee\": \"Alice\"}"))
                .endsWith(
                        "{\"assignee\":{\"id\":8,\"name\":\"Alice Okafor\",\"matched\":\"by the beginning of its name\"}}");
    }

    @Test
    void anIdNeedsNoLookUp() throws Exception {
        assertThat(served.answer("plan_it", "{\"assignee\": 8, \"version\": \"#12\"}"))
                .isEqualTo("{\"assignee\":8,\"version\":12} {\"version\":{\"id\":12},\"assignee\":{\"id\":8}}");
        assertThat(served.names().asked()).isEmpty();
    }

    @Test
    void anIdIsLookedUpWhenTheToolWantsTheName() throws Exception {
        assertThat(served.answer("plan_it", "{\"status\": 7}"))
                .isEqualTo("{\"status\":7} {\"status\":{\"id\":7,\"name\":\"In progress\"}}");
    }

    @Test
    void theProjectOfACallIsKnownBeforeWhatLiesInsideOfIt() throws Exception {
        assertThat(served.answer("plan_it", "{\"version\": \"R1\", \"project\": \"Website\"}"))
                .startsWith("{\"version\":12,\"project\":3}");
        assertThat(served.names().asked()).containsExactly("project \"Website\"", "version \"R1\" in project 3");
    }

    @Test
    void anAmbiguousNameIsAnErrorThatListsTheCandidates() throws Exception {
        assertThat(served.call("plan_it", "{\"assignee\": \"bob\"}"))
                .isEqualTo(
                        new ToolResult.Failed(
                                """
                        Not everything could be understood:
                        - assignee: "bob" may mean more than one principal; call again with the id of the one that is meant: \
                        Bob Lindqvist (id 9); Bobby Lind (id 11)."""));
    }

    @Test
    void anUnknownNameIsAnErrorThatListsWhatThereIs() throws Exception {
        assertThat(served.answer("plan_it", "{\"project\": \"Moon\"}"))
                .contains("project: no project is called \"Moon\", or it is not visible to this key."
                        + " There are: Website (id 3); Workshop (id 4).");
    }

    @Test
    void noneAndNullClearWhatMayBeEmpty() throws Exception {
        assertThat(served.answer("plan_it", "{\"assignee\": \"none\", \"version\": null, \"due\": \"None\"}"))
                .isEqualTo("{\"assignee\":null,\"version\":null,\"due\":null} {}");
    }

    @Test
    void eachItemOfAListIsRead() throws Exception {
        assertThat(served.answer("plan_it", "{\"watchers\": [\"Alice\", 9]}"))
                .startsWith("{\"watchers\":[8,9]}")
                .contains("\"watchers\":[{\"id\":8,\"name\":\"Alice Okafor\"")
                .endsWith("{\"id\":9}]}");
    }

    @Test
    void aFaultInAListIsNamedWithItsPlace() throws Exception {
        assertThat(served.answer("plan_it", "{\"children\": [{\"assignee\": 8}, {\"assignee\": \"Zoe\"}]}"))
                .contains("- children[1].assignee: no principal is called \"Zoe\"");
    }

    @Test
    void datesAndDurationsAreRead() throws Exception {
        assertThat(served.answer("plan_it", "{\"due\": \"next friday\", \"hours\": \"1h30\"}"))
                .isEqualTo("{\"due\":\"2026-11-27\",\"hours\":1.5} {}");
    }

    @Test
    void clientsDoNotSeeTheAnnotation() {
        assertThat(served.catalog().tools().get(0).inputSchema().toString()).doesNotContain("x-openproject");
    }
}
