package org.openprojectmcp.config;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One event of the log: {@code 19:05:35.800 INFO  Server: 23 tools …}, and the stack of what was thrown below it. What a call of
 * a trace logs begins with {@code [trace 4bf9…]}. For the rest what logback's pattern
 * {@code %d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n} gives; its pattern engine alone is a thirtieth of a start. Thread-safe.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int LEVEL_WIDTH = 5;

    LogLine() {
        start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String logger = event.getLoggerName();
        StringBuilder line = new StringBuilder();
        TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()), line);
        line.append(' ').append(event.getLevel());
        line.append(" ".repeat(LEVEL_WIDTH + 1 - event.getLevel().toString().length()));
        line.append(logger.substring(logger.lastIndexOf('.') + 1)).append(": ");
        String trace = event.getMDCPropertyMap().get(Logging.TRACE_ID);
        if (trace != null) {
            line.append("[trace ").append(trace).append("] ");
        }
        line.append(event.getFormattedMessage()).append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }
}
