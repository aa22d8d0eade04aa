package org.openprojectmcp.routes.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolResult;

/** What each tool asks of OpenProject once what seldom changes is known, and how much it hands to the model. */
class ToolCostTest {

    @AutoClose
    private static final CountingServer SERVER = new CountingServer(CountedState::small);

    static List<CountedCall> calls() {
        return CountedCalls.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallCostsThis(CountedCall call) {
        CountingServer.Counted counted = SERVER.count(call);

        assertThat(counted.result()).isNotInstanceOf(ToolResult.Failed.class);
        assertThat(counted.requests())
                .as("requests; the table says how many, and docs/reference/tools.md repeats it")
                .hasSize(call.requests());
        assertThat(counted.bytes()).as("bytes of the answers").isLessThanOrEqualTo(call.answerBytes());
        assertThat(length(counted.result())).as("bytes of the result").isLessThanOrEqualTo(call.resultBytes());
        assertThat(faults(SERVER.tool(call.tool()), counted.result())).isEmpty();
    }

    @Test
    void everyToolIsCounted() {
        assertThat(CountedCalls.requests().keySet())
                .as("src/test/resources/tool-costs has at least one call of each tool")
                .containsExactlyInAnyOrderElementsOf(
                        SERVER.tools().stream().map(Tool::name).toList());
    }

    private static int length(ToolResult result) {
        if (result instanceof ToolResult.Structured structured) {
            return structured.content().toString().length();
        }
        return result instanceof ToolResult.Text text ? text.text().length() : Integer.MAX_VALUE;
    }

    /** What the tool's own outputSchema has against its result. */
    private static Set<ValidationMessage> faults(Tool tool, ToolResult result) {
        ObjectNode schema = tool.outputSchema();
        if (schema == null) {
            assertThat(result).isInstanceOf(ToolResult.Text.class);
            return Set.of();
        }
        assertThat(result).isInstanceOf(ToolResult.Structured.class);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(((ToolResult.Structured) result).content());
    }
}
