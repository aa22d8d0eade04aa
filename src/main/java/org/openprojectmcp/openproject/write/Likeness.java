package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.openprojectmcp.openproject.hal.Hal;

/** Whether a resource is as a write wanted it. Pure functions. */
final class Likeness {

    private Likeness() {}

    /** Whether each member that was sent has its value; links are compared by what they lead to. */
    static boolean holds(JsonNode sent, JsonNode resource) {
        return sent.properties().stream()
                .allMatch(member -> member.getKey().equals("_links")
                        ? linksHold(member.getValue(), resource)
                        : same(member.getValue(), resource.path(member.getKey())));
    }

    private static boolean linksHold(JsonNode links, JsonNode resource) {
        return links.properties().stream()
                .allMatch(link -> Hal.id(link.getValue()).equals(Hal.id(Hal.link(resource, link.getKey()))));
    }

    private static boolean same(JsonNode sent, JsonNode is) {
        if (sent.has("raw")) {
            return same(sent.path("raw"), is.path("raw"));
        }
        if (isDuration(sent) && isDuration(is)) {
            return Hal.hours(sent).equals(Hal.hours(is));
        }
        if (sent.isNumber() && is.isNumber()) {
            return sent.decimalValue().compareTo(is.decimalValue()) == 0;
        }
        if (sent.isTextual() && is.has("raw")) {
            return same(sent, is.path("raw"));
        }
        JsonNode there = is.isMissingNode() ? NullNode.getInstance() : is;
        return Hal.saysNothing(sent)
                ? Hal.saysNothing(there)
                : sent.asText().strip().equals(there.asText().strip());
    }

    private static boolean isDuration(JsonNode value) {
        return value.isTextual() && value.textValue().matches("P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?");
    }
}
