package org.openprojectmcp.scenario.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** What OpenProject itself cannot do is hidden, and the server says why. Here it is a 17.1 whose version its key may not see. */
@Timeout(120)
class InstanceLacksTest {

    @TempDir
    Path folder;

    @AutoClose
    private WholeServer server;

    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
        wire = new Wire(server);
    }

    /** A copy of a tool under another name that needs something of OpenProject. */
    private void save(String name, String need) throws Exception {
        String like = Files.readString(server.routes().resolve("tools/context/get_current_user.camel.yaml"));
        Files.writeString(
                server.routes().resolve("tools/context/" + name + ".camel.yaml"),
                like.replace("get_current_user", name)
                        .replace("Who the caller is", name + " tells who the caller is")
                        .replace("tags: default", "tags: default\n        " + need));
    }

    private List<String> listed() {
        return Wire.names(Wire.body(wire.modern("tools/list", "{}")).at("/result/tools"));
    }

    @Test
    void aToolOfALaterVersionIsHiddenAndCallsAreToldWhy() throws Exception {
        try (Events stream = wire.openModern("subscriptions/listen", "{'notifications':{'toolsListChanged':true}}")) {
            stream.nextMessage();

            save("later_user", "since: \"17.4\"");
            save("present_user", "since: \"17.1\"");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(listed()).contains("present_user").doesNotContain("later_user"));
            assertThat(stream.nextMessage().path("method").asText()).isEqualTo("notifications/tools/list_changed");
        }
        JsonNode error =
                Wire.body(wire.modern("tools/call", "{'name':'later_user'}")).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asText())
                .contains("later_user needs OpenProject 17.4 or later; this one is older than 17.3")
                .contains("on by itself once OpenProject has that");
        JsonNode info = Wire.body(wire.modern("tools/call", "{'name':'get_server_info'}"))
                .at("/result/structuredContent/server/tools_that_openproject_lacks");
        assertThat(info.path("later_user").asText()).contains("17.4");
        assertThat(info.has("present_user")).isFalse();
    }

    @Test
    void aToolOfAnEditionOrOfAPartThatIsMissingIsHidden() throws Exception {
        save("plan_user", "feature: customFieldHierarchies");
        save("part_user", "probe: /no_such_part");
        save("whole_user", "probe: /statuses");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(listed()).contains("whole_user").doesNotContain("plan_user", "part_user"));
        String found = Wire.body(wire.modern("tools/call", "{'name':'describe_tool','arguments':{'tool':'plan_user'}}"))
                .at("/result/structuredContent/why_off")
                .asText();
        assertThat(found).contains("customFieldHierarchies", "edition");
    }
}
