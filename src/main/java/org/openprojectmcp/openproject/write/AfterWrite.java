package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.camel.Exchange;
import org.openprojectmcp.openproject.OpenProjectException;

/**
 * Keeps apart what a call wrote and what it read afterwards for its answer: when the reading fails the write stands all the same, and nobody may be told
 * that nothing was changed.
 */
public final class AfterWrite {

    private static final String MADE = "OpenProjectWriteMade";
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;

    private AfterWrite() {}

    /** Notes on the exchange of a call what it has written, in words. */
    public static void note(Exchange exchange, String made) {
        exchange.setProperty(MADE, made);
    }

    static void note(Exchange exchange, PendingWrite write) {
        JsonNode id = exchange.getMessage().getBody() instanceof JsonNode body ? body.path("id") : null;
        String named = id == null || !id.isValueNode() ? "" : " (id " + id.asText() + ")";
        note(
                exchange,
                switch (write.method()) {
                    case "POST" -> "what was to be created exists" + named;
                    case "DELETE" -> "what was to be removed is gone";
                    default -> "the change is made" + named;
                });
    }

    /** A refusal as the caller is to be told it: as it is where nothing was written before. */
    public static OpenProjectException told(Exchange exchange, OpenProjectException refusal) {
        String made = exchange.getProperty(MADE, String.class);
        if (made == null) {
            return refusal;
        }
        // that nothing was changed and all can be repeated is true of the reading alone
        boolean unanswered = refusal.status() == 0 || refusal.status() == TOO_MANY || refusal.status() >= SERVER_FAULT;
        String reason = unanswered ? ", since OpenProject did not answer." : ": " + refusal.getMessage();
        return new OpenProjectException(
                "Written: " + made + ". Only the rest of the answer could not be read" + reason
                        + " Do not call again, or it may be written twice; read what is there now.",
                refusal.status(),
                refusal.errorIdentifier(),
                List.of(),
                false,
                refusal.getCause());
    }
}
