package org.openprojectmcp.openproject.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;

/**
 * The bean {@code openproject-names}: looks many names up at once, each for itself, so that one that is not found, or cannot be looked for, spoils no other.
 * Thread-safe.
 */
public final class NameList {

    /** The members of the body that hold names, and what these are names of. */
    private static final Map<String, EntityKind> KINDS = kinds();

    private final NameResolver names;

    public NameList(NameResolver names) {
        this.names = names;
    }

    /**
     * For each list of names in the body a list of what they mean: {@code asked} with id and name, or with the candidates.
     *
     * @return the lists by the members of the body, and {@code unresolved}, how many names were not found or mean several things
     */
    public ObjectNode resolve(Exchange exchange) {
        JsonNode asked = exchange.getMessage().getBody(JsonNode.class);
        NameScope scope = NameScope.of(Caller.of(exchange));
        JsonNode project = asked.path("project");
        NameScope inside = project.isIntegralNumber() ? scope.inProject(project.longValue()) : scope;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        int unresolved = 0;
        for (Map.Entry<String, EntityKind> kind : KINDS.entrySet()) {
            if (asked.path(kind.getKey()).isEmpty()) {
                continue;
            }
            ArrayNode rows = answer.putArray(kind.getKey());
            for (JsonNode name : asked.path(kind.getKey())) {
                ObjectNode row = row(kind.getValue(), name.asText().strip(), inside);
                unresolved += row.has("id") ? 0 : 1;
                rows.add(row);
            }
        }
        return answer.put("unresolved", unresolved);
    }

    private ObjectNode row(EntityKind kind, String name, NameScope scope) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("asked", name);
        try {
            fill(row, names.resolve(kind, name, scope));
        } catch (OpenProjectException refused) {
            row.put("note", refused.getMessage());
        }
        return row;
    }

    private static void fill(ObjectNode row, Resolution resolution) {
        if (resolution instanceof Resolution.Found found) {
            row.put("id", found.id()).put("name", found.name());
            if (found.matched() != null) {
                row.put("matched", found.matched());
            }
        } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
            row.put("note", "means several");
            candidates(row, ambiguous.candidates());
        } else if (resolution instanceof Resolution.NotFound none) {
            row.put("note", "not found" + (none.hint() == null ? "" : ". " + none.hint()));
            candidates(row, none.nearest());
        }
    }

    private static void candidates(ObjectNode row, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        ArrayNode array = row.putArray("candidates");
        for (Candidate candidate : candidates) {
            ObjectNode one = array.addObject().put("id", candidate.id()).put("name", candidate.name());
            if (candidate.detail() != null) {
                one.put("detail", candidate.detail());
            }
        }
    }

    private static Map<String, EntityKind> kinds() {
        Map<String, EntityKind> kinds = new LinkedHashMap<>();
        kinds.put("projects", EntityKind.PROJECT);
        kinds.put("people", EntityKind.PRINCIPAL);
        kinds.put("work_packages", EntityKind.WORK_PACKAGE);
        kinds.put("statuses", EntityKind.STATUS);
        kinds.put("types", EntityKind.TYPE);
        kinds.put("priorities", EntityKind.PRIORITY);
        kinds.put("versions", EntityKind.VERSION);
        kinds.put("categories", EntityKind.CATEGORY);
        kinds.put("roles", EntityKind.ROLE);
        return kinds;
    }
}
