package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;

/** Removes what a failed plan has made, also when its call was cancelled meanwhile, and says what became of it. Thread-safe. */
final class Undo {

    private final OpenProject openProject;

    Undo(OpenProject openProject) {
        this.openProject = openProject;
    }

    /**
     * Removes work packages, the last made first.
     *
     * @return a sentence for the caller
     */
    String remove(Caller caller, List<JsonNode> made) {
        if (made.isEmpty()) {
            return "Nothing was created.";
        }
        Caller after = new Caller(caller.credentials(), new Cancellation(), caller.trace());
        List<JsonNode> last = new ArrayList<>(made);
        Collections.reverse(last);
        List<String> left = new ArrayList<>();
        for (JsonNode one : last) {
            try {
                openProject.delete(
                        after,
                        "/work_packages/{id}",
                        Map.of("id", one.path("id").asLong()));
            } catch (OpenProjectException refused) {
                if (refused.status() != 404) {
                    left.add("#" + one.path("id").asText() + " "
                            + one.path("subject").asText() + " (" + refused.getMessage() + ")");
                }
            }
        }
        if (left.isEmpty()) {
            return "All or nothing: what had been created was removed again (" + made.size() + ").";
        }
        return "Of the " + made.size()
                + " that had been created, these could not be removed again and are still there:\n- "
                + String.join("\n- ", left);
    }
}
