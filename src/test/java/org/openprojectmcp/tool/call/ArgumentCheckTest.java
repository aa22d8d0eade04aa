package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class ArgumentCheckTest {

    private static final String SCHEMA =
            """
            {"type": "object",
             "required": ["subject"],
             "properties": {
               "subject": {"type": "string", "minLength": 2, "description": "What it is about"},
               "status": {"type": "string", "enum": ["open", "closed"]},
               "limit": {"type": "integer", "minimum": 1, "maximum": 100},
               "done": {"type": "boolean"},
               "due": {"type": ["string", "null"]},
               "ids": {"type": "array", "items": {"type": "integer"}},
               "parent": {"type": ["integer", "string"]},
               "part": {"type": "object", "properties": {"hours": {"type": "number"}}, "additionalProperties": false}}}""";

    @AutoClose
    private final ServedFolder served;

    ArgumentCheckTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.tool(ToolText.named("create_it").argSchema(SCHEMA).answers("simple", "${variable.arguments.toString()}"))
                .load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                        | subject is missing; it must be string: What it is about.
            {"subject": "x y", "status": "shut"}      | status is "shut"; allowed: open, closed.
            {"subject": "x y", "limit": 500}          | limit is 500; it must be at most 100.
            {"subject": "x y", "limit": "many"}       | limit is "many"; it must be integer.
            {"subject": "x"}                          | subject is too short; it needs at least 2 characters.
            {"subject": "x y", "ids": [1, "b"]}       | ids[1] is "b"; it must be integer.
            {"subject": "x y", "part": {"hours": []}} | part.hours is []; it must be number.
            {"subject": "x y", "part": {"hour": 1}}   | hour is not an argument of part. Did you mean hours? Known: hours.
            """)
    void whatDoesNotFitIsNamedWithItsPlaceAndWhatIsAllowed(String arguments, String sentence) throws Exception {
        ToolResult result = served.call("create_it", arguments);

        assertThat(result).isInstanceOf(ToolResult.Failed.class);
        assertThat(((ToolResult.Failed) result).message())
                .startsWith("The arguments of create_it do not fit:\n- ")
                .contains("- " + sentence + "\n")
                .contains("A right call: create_it {\"subject\":");
    }

    @Test
    void anUndeclaredArgumentIsRefusedWithTheKnownOnes() throws Exception {
        assertThat(served.answer("create_it", "{\"subject\": \"x y\", \"statuss\": \"open\"}"))
                .contains("statuss is not an argument. Did you mean status?"
                        + " Known: subject, status, limit, done, due, ids, parent, part.");
    }

    @Test
    void theRightCallKeepsWhatWasRight() throws Exception {
        assertThat(served.answer(
                        "create_it",
                        "{\"subject\": \"Tank\", \"status\": \"shut\", \"limit\": 7, \"colour\": \"red\"}"))
                .contains("A right call: create_it {\"subject\":\"Tank\",\"status\":\"open\",\"limit\":7}");
    }

    @Test
    void everyFaultIsNamedAtOnce() throws Exception {
        assertThat(served.answer("create_it", "{\"limit\": 0, \"status\": \"shut\"}"))
                .contains("limit is 0", "status is", "subject is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "limit": "12"      | "limit":12}
            "limit": 12.0      | "limit":12}
            "done": "true"     | "done":true
            "subject": 2026    | "subject":"2026"
            "ids": 5           | "ids":[5]
            "ids": "[5, 6]"    | "ids":[5,6]
            "ids": ["5"]       | "ids":[5]
            "parent": "12"     | "parent":"12"
            "due": null        | "due":null
            """)
    void aValueWithOneReadingIsReadAsTheTypeThatIsAllowed(String written, String read) throws Exception {
        String subject = written.contains("subject") ? "" : "\"subject\": \"x y\", ";

        assertThat(served.answer("create_it", "{" + subject + written + "}")).contains(read);
    }

    @Test
    void nullForAnArgumentThatMayBeAbsentCountsAsAbsent() throws Exception {
        assertThat(served.answer("create_it", "{\"subject\": \"x y\", \"limit\": null}"))
                .isEqualToIgnoringWhitespace("{\"subject\":\"x y\"}");
    }

    @Test
    void nullForARequiredArgumentIsRefused() throws Exception {
        assertThat(served.answer("create_it", "{\"subject\": null}")).contains("subject is null; it must be string.");
    }
}
