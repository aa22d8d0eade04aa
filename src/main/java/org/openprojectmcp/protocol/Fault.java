package org.openprojectmcp.protocol;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of this server: its cause goes to the log, and an id that stands beside it there goes to the client. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    /** Logs {@code cause} and gives the error that the client is to get. */
    public static McpError report(String method, Throwable cause) {
        String id =
                String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}: {} failed", id, method, cause);
        return McpError.of(
                ErrorCode.INTERNAL_ERROR,
                "The server failed. Its log has the cause under the id " + id + "; tell its administrator.");
    }
}
