package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
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
            var answer = context.ask(Map.of("who", name("Who are you?"))).get("who");
            String action = answer.path("action").asText();
            return new ToolResult.Text(
                    action.equals("accept")
                            ? "Hello " + answer.at("/content/name").asText()
                            : action);
        };
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Wire.json(json);
    }
}
