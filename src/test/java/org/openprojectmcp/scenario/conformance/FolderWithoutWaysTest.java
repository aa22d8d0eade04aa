package org.openprojectmcp.scenario.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.Server;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.tool.testing.ToolText;
import org.slf4j.LoggerFactory;

class FolderWithoutWaysTest {

    @Test
    void aFolderOfOnesOwnThatLacksTheWayInAndTheWayOutIsPointedOut(@TempDir Path routes) throws Exception {
        Path demo = Files.createDirectories(routes.resolve("tools/demo"));
        Files.writeString(
                demo.resolve("get_it.camel.yaml"), ToolText.named("get_it").toString());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Server.class);
        logger.addAppender(log);
        try (WholeServer server = WholeServer.serving(routes)) {
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().equals(Level.WARN))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .satisfiesExactly(
                            in -> assertThat(in)
                                    .startsWith("No route begins with mcp://server, so that nothing gets in: "
                                            + server.routes() + " must hold"),
                            out -> assertThat(out)
                                    .startsWith("No route begins with direct://openproject, so that nothing gets out"),
                            none -> assertThat(none).startsWith("No tool is on").contains("tags: default"));
        } finally {
            logger.detachAppender(log);
        }
    }
}
