package org.openprojectmcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.protocol.message.McpError;
import org.slf4j.LoggerFactory;

class FaultTest {

    @Test
    void theIdThatTheClientGetsStandsInTheLogBesideTheCause() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Fault.class);
        logger.addAppender(log);
        try {
            McpError error = Fault.report("tools/call", new IllegalStateException("pipe 7 broke"));

            assertThat(log.list).singleElement().satisfies(event -> {
                String id = event.getFormattedMessage().replaceAll("Fault ([0-9a-f]{8}): .*", "$1");
                assertThat(error.message()).contains(id).doesNotContain("pipe 7");
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("pipe 7 broke");
            });
        } finally {
            logger.detachAppender(log);
        }
    }
}
