package org.openprojectmcp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.openprojectmcp.sandbox.http.Answer;

/**
 * The addresses of an OpenProject before workspaces: what {@code /workspaces} holds is at {@code /projects}, and nothing else is anywhere.
 * Answers are written with the later addresses and renamed as a whole, so that only this class knows of the earlier ones.
 */
final class Addresses {
    private static final Pattern WORKSPACES = Pattern.compile("(?<=^/api/v3/)workspaces(?=/|$)|(?<=/)workspaces$");

    private Addresses() {}

    /** Whether a path below {@code /api/v3} came with workspaces. */
    static boolean ofWorkspaces(String path) {
        return path.startsWith("/workspaces") || path.endsWith("/workspaces");
    }

    /** The answer with the addresses of projects. */
    static Answer ofProjects(Answer answer) {
        if (answer.json() != null) {
            rename(answer.json());
        }
        return answer;
    }

    private static void rename(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var href = object.path("href");
            if (href.isTextual()) {
                object.put("href", WORKSPACES.matcher(href.textValue()).replaceFirst("projects"));
            }
            if (object.path("type").asText().equals("Workspace")) {
                object.put("type", "Project");
            }
        }
        node.forEach(Addresses::rename);
    }
}
