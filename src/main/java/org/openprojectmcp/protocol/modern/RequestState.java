package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openprojectmcp.protocol.message.UrlBase64;
import org.openprojectmcp.tool.InputRequest;

/**
 * How far a request that has questions to its client has come. Its JSON is not changed.
 *
 * @param asked by key the digest of each question that was asked
 * @param answers by key the answers that were given
 */
public record RequestState(ObjectNode asked, ObjectNode answers) {

    /** Nothing was asked yet. */
    public static final RequestState START = new RequestState(object(), object());

    /** Whether the same question was asked by this key. */
    public boolean hasAsked(String key, InputRequest question) {
        return asked.path(key).asText().equals(digest(question));
    }

    public RequestState asking(String key, InputRequest question) {
        return new RequestState(asked.deepCopy().put(key, digest(question)), answers);
    }

    public RequestState answered(String key, InputRequest question, JsonNode answer) {
        return new RequestState(
                asked.deepCopy().put(key, digest(question)), answers.deepCopy().set(key, answer));
    }

    private static String digest(InputRequest question) {
        String text = question.kind().method() + question.params();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return UrlBase64.encode(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
