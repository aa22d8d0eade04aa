package org.openprojectmcp.bench.load;

import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.bench.server.Comparator;

/**
 * The tool call that a load repeats, each time for another work package, as a client of revision 2025-11-25 without a session sends it.
 *
 * @param accept the kinds of reply that the client takes
 * @param judgement asked before each call for the judge of its answer
 */
public record Call(String accept, String tool, String argument, Supplier<Judge> judgement) {

    public static final String REVISION = "2025-11-25";
    public static final String JSON = "application/json";
    public static final String JSON_OR_STREAM = "application/json, text/event-stream";

    /** Says what is wrong with the structured content of an answer; null when it is right. */
    public interface Judge {

        @Nullable
        String fault(int workPackage, JsonObject structuredContent);
    }

    /** The call of {@code get_work_package}, whose answer must be the work package that was asked for. */
    public static Call getWorkPackage(String accept) {
        return new Call(accept, "get_work_package", Comparator.ARGUMENT, () -> Call::rightWorkPackage);
    }

    /** The request for a work package. */
    String request(long id, int workPackage) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":{\"" + argument + "\":" + workPackage + "}}}";
    }

    /** What is wrong with the answer to such a request; null when it is right. */
    @Nullable
    static String fault(Judge judge, long id, int workPackage, JsonObject message) {
        JsonObject result = message.getJsonObject("result");
        if (!Long.valueOf(id).equals(message.getLong("id")) || result == null) {
            return "not a result of request " + id + ": " + message.encode();
        }
        JsonObject structuredContent = result.getJsonObject("structuredContent");
        if (result.getBoolean("isError", false) || structuredContent == null) {
            return "not a good result: " + message.encode();
        }
        return judge.fault(workPackage, structuredContent);
    }

    @Nullable
    public static String rightWorkPackage(int workPackage, JsonObject structuredContent) {
        boolean right = Integer.valueOf(workPackage).equals(structuredContent.getInteger("id"))
                && structuredContent.containsKey("subject");
        return right ? null : "not work package " + workPackage + ": " + structuredContent.encode();
    }
}
