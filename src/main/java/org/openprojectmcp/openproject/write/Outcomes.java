package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;

/** Looks whether a write was made whose answer never came. Never repeats it. Thread-safe. */
final class Outcomes {

    private final OpenProject openProject;

    Outcomes(OpenProject openProject) {
        this.openProject = openProject;
    }

    /**
     * @return what is there now, when the write turns out to have been made
     * @throws OpenProjectException when it was not, or when nobody can tell
     */
    JsonNode lookUp(Caller caller, PendingWrite write, JsonNode arguments, OpenProjectException refusal) {
        if (write.isOfWorkPackage() && "PATCH".equals(write.method())) {
            return patched(caller, write, arguments, refusal);
        }
        if (write.createsWorkPackage()) {
            return created(caller, write, refusal);
        }
        throw refusal;
    }

    private JsonNode patched(Caller caller, PendingWrite write, JsonNode arguments, OpenProjectException refusal) {
        JsonNode now = openProject.get(caller, write.path(), write.values(), null);
        if (now.path("lockVersion").equals(write.before().path("lockVersion"))) {
            throw notMade(refusal);
        }
        if (Changes.notDone(arguments, now).isEmpty()) {
            return now;
        }
        throw refusal;
    }

    private JsonNode created(Caller caller, PendingWrite write, OpenProjectException refusal) {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("pageSize", 5);
        query.put("select", "total,elements/id,elements/subject,elements/project");
        query.putArray("sortBy").addArray().add("id").add("desc");
        ArrayNode filters = query.putArray("filters");
        String subject = write.payload().path("subject").asText();
        filter(filters, "subject", "~", subject);
        filter(filters, "author", "=", "me");
        filters.addObject().putObject("createdAt").put("operator", "t").putArray("values");
        JsonNode found = openProject.get(caller, "/work_packages", Map.of(), query);
        for (JsonNode row : found.path("_embedded").path("elements")) {
            boolean same = row.path("subject").asText().equals(subject)
                    && row.at("/_links/project/href").equals(write.payload().at("/_links/project/href"));
            if (same) {
                throw refusal.withMessage("The answer of OpenProject did not come, but there is a work package of that "
                        + "subject that you created today: " + row.path("id").asText()
                        + ". Read it before you create another one.");
            }
        }
        throw notMade(refusal);
    }

    private static void filter(ArrayNode filters, String name, String operator, String value) {
        filters.addObject()
                .putObject(name)
                .put("operator", operator)
                .putArray("values")
                .add(value);
    }

    private static OpenProjectException notMade(OpenProjectException refusal) {
        return new OpenProjectException(
                "The answer of OpenProject did not come. The change was looked for and was not made; the call can be "
                        + "repeated.",
                refusal.status(),
                refusal.errorIdentifier(),
                List.of(),
                false,
                refusal.getCause());
    }
}
