package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.InvalidArgumentsException;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.PromptResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.testing.PlainCall;
import org.openprojectmcp.tool.testing.ServedFolder;

class GetPromptTest {

    @AutoClose
    private final ServedFolder served;

    GetPromptTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.file(
                        "prompts/weekly_report.camel.yaml",
                        """
                - route:
                    id: weekly_report
                    description: A report of the week.
                    group: prompts
                    from:
                      uri: ai-prompt:weekly_report
                      parameters:
                        title: Weekly report
                        argSchema: |-
                          {"required": ["project"],
                           "properties": {
                             "project": {"type": "string", "description": "Which project"},
                             "since": {"type": "string", "description": "First day", "x-openproject": "date"}}}
                      steps:
                        - setBody:
                            expression:
                              simple:
                                expression: Report on ${header.project} since ${header.since}.
                """)
                .load();
    }

    @Test
    void aPromptIsListedWithItsArguments() {
        assertThat(served.catalog().prompts()).singleElement().satisfies(prompt -> {
            assertThat(prompt.name()).isEqualTo("weekly_report");
            assertThat(prompt.arguments())
                    .containsExactly(
                            new Prompt.Argument("project", "Which project", true),
                            new Prompt.Argument("since", "First day", false));
        });
    }

    @Test
    void aTextIsOneMessageOfTheUser() throws Exception {
        PromptResult result = served.catalog()
                .getPrompt("weekly_report", Map.of("project", "Web", "since", "yesterday"), new PlainCall());

        assertThat(result.messages())
                .hasToString("[{\"role\":\"user\",\"content\":{\"type\":\"text\","
                        + "\"text\":\"Report on Web since 2026-11-17.\"}}]");
    }

    @Test
    void aMissingArgumentIsRefused() {
        assertThatThrownBy(() -> served.catalog().getPrompt("weekly_report", Map.of(), new PlainCall()))
                .isInstanceOf(InvalidArgumentsException.class)
                .hasMessageContaining("project is missing; it must be string: Which project.");
    }

    @Test
    void anUnknownPromptIsRefused() {
        assertThatThrownBy(() -> served.catalog().getPrompt("weekly", Map.of(), new PlainCall()))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("Unknown prompt: weekly. Did you mean weekly_report?");
    }
}
