package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class CallToolTest {

    @AutoClose
    private final ServedFolder served;

    CallToolTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
    }

    @Test
    void aFileIsListedWithItsTextAsWritten() {
        String description = "Log time & more: 100 %25 + é \"quoted\".\nA second line, {{no.placeholder}} and ${none}.";
        served.tool(ToolText.named("log_time").description(description)).load();

        assertThat(served.catalog().tools()).extracting(Tool::name).containsExactly("log_time");
        Tool tool = served.catalog().tools().get(0);
        assertThat(tool.description()).isEqualTo(description);
        assertThat(tool.title()).isEqualTo("The log_time");
        assertThat(tool.toolset()).isEqualTo("demo");
        assertThat(tool.annotations().readOnlyHint()).isTrue();
        assertThat(tool.inputSchema().path("additionalProperties").asBoolean(true))
                .isFalse();
    }

    @Test
    void toolsAreListedByName() {
        served.tool(ToolText.named("b_tool"))
                .tool(ToolText.named("c_tool"))
                .tool(ToolText.named("a_tool"))
                .load();

        assertThat(served.catalog().tools()).extracting(Tool::name).containsExactly("a_tool", "b_tool", "c_tool");
    }

    @Test
    void anArgumentIsAHeaderAndPartOfTheBodyAndOfAVariable() throws Exception {
        served.tool(ToolText.named("echo")
                        .argSchema("{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\"}}}")
                        .answers("simple", "${header.n} ${body} ${variable.arguments} ${variable.resolved}"))
                .load();

        assertThat(served.answer("echo", "{\"n\": 5}")).isEqualToIgnoringWhitespace("5 {\"n\": 5} {\"n\": 5} {}");
    }

    @Test
    void anUnknownToolIsRefusedWithTheNearestNames() {
        served.tool(ToolText.named("list_projects"))
                .tool(ToolText.named("log_time"))
                .load();

        assertThatThrownBy(() -> served.call("list_project", "{}"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("Unknown tool: list_project. Did you mean list_projects?");
    }

    @Test
    void aBodyIsAStructuredResultWhenTheToolHasAnOutputSchema() throws Exception {
        served.tool(ToolText.named("get_it")
                        .option("outputSchema: '{\"type\": \"object\"}'")
                        .answers("constant", "{\"id\": 5}"))
                .load();

        ToolResult result = served.call("get_it", "{}");

        assertThat(result).isInstanceOf(ToolResult.Structured.class);
        assertThat(((ToolResult.Structured) result).content().path("id").asInt())
                .isEqualTo(5);
    }

    @Test
    void aBodyThatBreaksThePromiseOfAnOutputSchemaIsTheServersOwnFault() {
        served.tool(ToolText.named("get_it").option("outputSchema: '{\"type\": \"object\"}'"))
                .load();

        assertThatThrownBy(() -> served.call("get_it", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("get_it declares an outputSchema");
    }

    @Test
    void whatAStepThrowsForTheCallerIsAToolError() throws Exception {
        served.tool(
                        ToolText.named("fail_it")
                                .steps(
                                        """
                        - throwException:
                            exceptionType: org.openprojectmcp.tool.ToolFailedException
                            message: That cannot be done today.
                """))
                .load();

        assertThat(served.call("fail_it", "{}")).isEqualTo(new ToolResult.Failed("That cannot be done today."));
    }

    @Test
    void anyOtherFaultIsNotShownToTheCaller() {
        served.tool(
                        ToolText.named("fail_it")
                                .steps(
                                        """
                        - throwException:
                            exceptionType: java.lang.IllegalArgumentException
                            message: secret detail
                """))
                .load();

        assertThatThrownBy(() -> served.call("fail_it", "{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
