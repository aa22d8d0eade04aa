package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.modern.RequestState;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.InputRequiredException;
import org.openprojectmcp.tool.MissingCapabilityException;

/**
 * Asks by ending the run: the client repeats its request with the answers, and the route that runs again gets them at the same place. An
 * answer counts for the very question that was asked; a question that has changed meanwhile is asked anew. Used by the thread of the call.
 */
public final class ModernDialogue implements Dialogue {

    private final ClientCapabilities capabilities;
    private final RequestState earlier;
    private final JsonNode responses;
    private RequestState state = RequestState.START;

    /**
     * @param earlier what earlier rounds left
     * @param responses the {@code inputResponses} of the request; anything but an object answers nothing
     */
    public ModernDialogue(ClientCapabilities capabilities, RequestState earlier, JsonNode responses) {
        this.capabilities = capabilities;
        this.earlier = earlier;
        this.responses = responses;
    }

    @Override
    public boolean canAsk(InputRequest.Kind kind) {
        return capabilities.allow(kind);
    }

    @Override
    public synchronized Map<String, JsonNode> ask(Map<String, InputRequest> questions) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, InputRequest> open = new LinkedHashMap<>();
        questions.forEach((key, question) -> {
            if (capabilities.allow(question)) {
                JsonNode answer = answer(key, question);
                if (answer == null) {
                    open.put(key, question);
                    state = state.asking(key, question);
                } else {
                    answers.put(key, answer);
                    state = state.answered(key, question, answer);
                }
            }
        });
        if (!open.isEmpty()) {
            throw new InputRequiredException(open);
        }
        if (answers.isEmpty() && !questions.isEmpty()) {
            throw new MissingCapabilityException(Dialogue.kinds(questions));
        }
        return answers;
    }

    /** What the next round must know: what was asked, and what was answered so far. */
    public synchronized RequestState state() {
        return state;
    }

    private @Nullable JsonNode answer(String key, InputRequest question) {
        if (!earlier.hasAsked(key, question)) {
            return null;
        }
        JsonNode known = earlier.answers().get(key);
        JsonNode answer = known == null ? responses.path(key) : known;
        return InputAnswer.fits(question, answer) ? answer : null;
    }
}
