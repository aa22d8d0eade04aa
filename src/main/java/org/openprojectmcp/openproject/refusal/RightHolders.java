package org.openprojectmcp.openproject.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * The bean {@code rights}: who has a right that the caller lacks, or else who can grant it, as far as the caller sees. Asked only when something is
 * refused, in one request that is remembered for a while. Thread-safe; blocks its thread.
 */
public final class RightHolders {

    private static final int MOST_NAMED = 5;
    private static final int MOST_READ = 100;

    /** Those who may do this give people their roles. */
    private static final String GRANTING = "memberships/update";

    private static final String NOBODY_KNOWN =
            "An administrator of the project or of OpenProject can grant a role that has it.";

    private final Metadata metadata;

    public RightHolders(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Ends a call whose user lacks a right.
     *
     * @param right {@code doing}: what the user may not do; {@code permission}: its name; {@code action}: that of OpenProject's capabilities, if it
     *     has one; {@code project}: the id of the project, absent for what is done in no project
     */
    public void refuse(Exchange exchange, @Variable("right") JsonNode right) {
        throw new OpenProjectException("Nothing was changed: the user of this API key may not "
                + right.path("doing").asText()
                + ". Needed is the permission " + right.path("permission").asText() + ". "
                + sentence(
                        Caller.of(exchange),
                        right.path("action").textValue(),
                        right.path("project").isNumber() ? right.path("project").asLong() : null));
    }

    /**
     * Who has a right, in a sentence of its own.
     *
     * @param action the action that it allows, in the words of the capabilities; {@code null} when there is none, so that OpenProject tells nobody
     *     who has the right
     * @param project {@code null} for a right that belongs to no project
     */
    String sentence(Caller caller, @Nullable String action, @Nullable Long project) {
        List<JsonNode> capabilities = capabilities(caller, action, project);
        List<String> holders = action == null ? List.of() : principals(capabilities, action);
        if (!holders.isEmpty()) {
            return "It is with: " + named(holders) + ".";
        }
        List<String> granting = project == null ? List.of() : principals(capabilities, GRANTING);
        return granting.isEmpty() ? NOBODY_KNOWN : "A role that has it can be granted by: " + named(granting) + ".";
    }

    private List<JsonNode> capabilities(Caller caller, @Nullable String action, @Nullable Long project) {
        if (project == null && action == null) {
            return List.of();
        }
        try {
            return read(caller, action, project == null ? "g" : "w" + project);
        } catch (OpenProjectException refused) {
            return project == null || refused.status() != 400 ? List.of() : before17(caller, action, project);
        }
    }

    /** A project was called so before there were other workspaces. */
    private List<JsonNode> before17(Caller caller, @Nullable String action, long project) {
        try {
            return read(caller, action, "p" + project);
        } catch (OpenProjectException unknown) {
            // What is being told, that a right is missing, stands without names.
            return List.of();
        }
    }

    private List<JsonNode> read(Caller caller, @Nullable String action, String context) {
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("pageSize", MOST_READ)
                .put("select", "total,elements/action,elements/principal");
        ArrayNode filters = query.putArray("filters");
        ArrayNode actions = values(filters, "action");
        if (action != null) {
            actions.add(action);
        }
        if (!GRANTING.equals(action)) {
            actions.add(GRANTING);
        }
        values(filters, "context").add(context);
        List<JsonNode> elements = new ArrayList<>();
        metadata.collection(caller, "/capabilities", query)
                .path("_embedded")
                .path("elements")
                .forEach(elements::add);
        return elements;
    }

    private static ArrayNode values(ArrayNode filters, String name) {
        return filters.addObject().putObject(name).put("operator", "=").putArray("values");
    }

    private static List<String> principals(List<JsonNode> capabilities, String action) {
        return capabilities.stream()
                .filter(one -> Hal.link(one, "action").path("href").asText().endsWith("/actions/" + action))
                .map(one -> Hal.numbered(Hal.link(one, "principal")).asText())
                .distinct()
                .toList();
    }

    private static String named(List<String> people) {
        int more = people.size() - MOST_NAMED;
        return more > 0
                ? String.join(", ", people.subList(0, MOST_NAMED)) + " and " + more + " more"
                : String.join(", ", people);
    }
}
