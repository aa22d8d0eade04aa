package org.openprojectmcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static String line(Map<String, String> diagnostics) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("org.openprojectmcp.Server"), Level.INFO, "{} tools", null, new Object[] {23});
        event.setMDCPropertyMap(diagnostics);
        return new LogLine().doLayout(event);
    }

    @Test
    void aLineSaysWhenHowSeriousWhoAndWhat() {
        assertThat(line(Map.of())).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Server: 23 tools\\R");
    }

    @Test
    void theTraceOfACallStandsBeforeWhatItSays() {
        assertThat(line(Map.of(Logging.TRACE_ID, "4bf92f3577b34da6a3ce929d0e0e4736")))
                .endsWith("Server: [trace 4bf92f3577b34da6a3ce929d0e0e4736] 23 tools" + System.lineSeparator());
    }
}
