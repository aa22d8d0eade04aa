package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.testing.AskedCall;

class ElicitedConfirmationTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void whoCanBeAskedConfirmsInTheCallItself() {
        long relation = relation();
        AskedCall call = answering("accept");

        ToolResult result = SERVED.result("delete_relation", "{'relation': " + relation + "}", call);

        assertThat(result).isInstanceOfSatisfying(ToolResult.Structured.class, done -> assertThat(
                        done.content().path("removed").asText())
                .contains("blocks"));
        assertThat(call.asked()).singleElement().satisfies(form -> assertThat(
                        form.params().path("message").asText())
                .startsWith("Delete a relation?")
                .contains("- would: remove:"));
        assertThat(SERVED.failure("delete_relation", "{'relation': " + relation + "}"))
                .contains("does not exist");
    }

    @Test
    void whoDeclinesOrClosesTheFormChangesNothing() {
        long relation = relation();
        for (String action : new String[] {"decline", "cancel"}) {
            ToolResult result = SERVED.result("delete_relation", "{'relation': " + relation + "}", answering(action));

            assertThat(result).isInstanceOfSatisfying(ToolResult.Failed.class, refused -> assertThat(refused.message())
                    .contains("did not confirm")
                    .contains("Nothing was changed"));
            assertThat(SERVED.upstream().passed())
                    .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
        }
    }

    @Test
    void aCallThatNeedsNoConfirmationAsksNothing() {
        AskedCall call = answering("decline");
        SERVED.result("add_comment", "{'work_package': 1, 'comment': 'No question.'}", call);
        assertThat(call.asked()).isEmpty();
    }

    private static long relation() {
        return SERVED.call(
                        "create_relation",
                        "{'work_package': " + workPackage() + ", 'is': 'blocks', 'other': " + workPackage() + "}")
                .path("id")
                .asLong();
    }

    private static long workPackage() {
        return SERVED.call("create_work_package", "{'project': 1, 'subject': 'To be related'}")
                .path("id")
                .asLong();
    }

    private static AskedCall answering(String action) {
        return new AskedCall(form -> JsonNodeFactory.instance.objectNode().put("action", action));
    }
}
