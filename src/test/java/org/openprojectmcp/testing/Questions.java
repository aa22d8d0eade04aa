package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.ToolResult;

/** What tools of tests ask their clients. */
public final class Questions {

    private Questions() {}

    /** A form with the required text {@code name}. */
    public static InputRequest name(String message) {
        return new InputRequest(
                InputRequest.Kind.ELICITATION,
                object(
                        "{'message':'" + message
                                + "','requestedSchema':{'type':'object','properties':{'name':{'type':'string'}},'required':['name']}}"));
    }

    /** A text of the client's model. */
    public static InputRequest completion() {
        return new InputRequest(
                InputRequest.Kind.SAMPLING,
                object(
                        "{'messages':[{'role':'user','content':{'type':'text','text':'Capital of France?'}}],'maxTokens':10}"));
    }

    public static InputRequest roots() {
        return new InputRequest(InputRequest.Kind.ROOTS, object("{}"));
    }

    /** A tool that asks for a name and greets it, or says what else was done. */
    public static FakeCatalog.Behaviour greeting() {
        return (arguments, context) -> {
            JsonNode answer = answer(context, "who", name("Who are you?"));
            String action = answer.path("action").asText();
            return new ToolResult.Text(
                    action.equals("accept")
                            ? "Hello " + answer.at("/content/name").asText()
                            : action);
        };
    }

    /** Asks one question. */
    public static JsonNode answer(CallContext context, String key, InputRequest question) {
        return Objects.requireNonNull(context.ask(Map.of(key, question)).get(key));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Wire.json(json);
    }
}
