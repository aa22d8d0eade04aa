package org.openprojectmcp.protocol;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of this server: its cause goes to the log, and an id that stands beside it there goes to the client. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private static final String TEXT =
            "The server failed. Its log has the cause under the id %s; tell its administrator.";
    private static final Pattern REPORTED =
            Pattern.compile(TEXT.replace(".", "\\.").formatted("([0-9a-f]{8})"));

    private Fault() {}

    /** Logs {@code cause} and gives the error that the client is to get. */
    public static McpError report(String method, Throwable cause) {
        String id =
                String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}: {} failed", id, method, cause);
        return McpError.of(ErrorCode.INTERNAL_ERROR, TEXT.formatted(id));
    }

    /** The id of a failure that was reported; empty for every other error. */
    public static String id(McpError error) {
        Matcher text = REPORTED.matcher(error.message());
        return text.matches() ? text.group(1) : "";
    }
}
