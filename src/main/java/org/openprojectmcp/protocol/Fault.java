package org.openprojectmcp.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of this server: its cause goes to the log, and an id that stands beside it there goes to the client. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    /** The member of an error's data that holds the id. */
    private static final String ID = "fault";

    private Fault() {}

    /** Logs {@code cause} and gives the error that the client is to get. */
    public static McpError report(String method, Throwable cause) {
        String id =
                String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}: {} failed", id, method, cause);
        return McpError.of(
                        ErrorCode.INTERNAL_ERROR,
                        "The server failed. Its log has the cause under the id " + id + "; tell its administrator.")
                .withData(JsonNodeFactory.instance.objectNode().put(ID, id));
    }

    /** The id of a failure that was reported; empty for every other error. */
    public static String id(McpError error) {
        return error.data() == null ? "" : error.data().path(ID).asText();
    }
}
