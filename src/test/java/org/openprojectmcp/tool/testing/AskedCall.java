package org.openprojectmcp.tool.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.LogLevel;

/** A call by a client that shows forms to somebody who answers them at once. */
public final class AskedCall implements CallContext {

    private final Cancellation cancellation = new Cancellation();
    private final List<InputRequest> asked = new ArrayList<>();
    private final Function<InputRequest, JsonNode> person;

    public AskedCall(Function<InputRequest, JsonNode> person) {
        this.person = person;
    }

    /** What was asked so far. */
    public List<InputRequest> asked() {
        return asked;
    }

    @Override
    public @Nullable Credentials credentials() {
        return null;
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void progress(double progress, @Nullable Double total, @Nullable String message) {
        // This client did not ask for progress.
    }

    @Override
    public void log(LogLevel level, @Nullable String logger, JsonNode data) {
        // This client wants no log messages.
    }

    @Override
    public boolean canAsk(InputRequest.Kind kind) {
        return kind == InputRequest.Kind.ELICITATION;
    }

    @Override
    public Map<String, JsonNode> ask(Map<String, InputRequest> requests) {
        Map<String, JsonNode> answers = new HashMap<>();
        requests.forEach((key, request) -> {
            asked.add(request);
            answers.put(key, person.apply(request));
        });
        return answers;
    }
}
