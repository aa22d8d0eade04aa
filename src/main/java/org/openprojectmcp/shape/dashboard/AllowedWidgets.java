package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openprojectmcp.openproject.OpenProjectException;

/** What a page may show to whom it belongs, or to the caller: the kinds that its form offers. */
final class AllowedWidgets {

    private final String page;
    private final List<String> identifiers;

    /** @param page what people call it */
    AllowedWidgets(String page, JsonNode identifiers) {
        this.page = page;
        this.identifiers = StreamSupport.stream(identifiers.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** @throws OpenProjectException with what there is, when the page cannot have such a widget */
    void check(WidgetKind kind) {
        if (!identifiers.contains(kind.identifier())) {
            throw new OpenProjectException("Nothing was changed: for this API key the " + page + " shows no "
                    + kind.word()
                    + ". It can show: "
                    + String.join(
                            ", ", identifiers.stream().map(WidgetKind::word).toList())
                    + "."
                    + (kind.hasQuery()
                            ? " A table or graph needs the permission save_queries and, on the overview of a project, manage_public_queries."
                            : ""));
        }
    }

    /** OpenProject takes no change of a page when one of its widgets is not for whoever makes it, and does not say which. */
    void checkAll(JsonNode dashboard) {
        List<String> others = StreamSupport.stream(dashboard.path("widgets").spliterator(), false)
                .filter(widget ->
                        !identifiers.contains(widget.path("identifier").asText()))
                .map(widget -> Widget.there(widget).words())
                .toList();
        if (!others.isEmpty()) {
            throw new OpenProjectException(
                    "Nothing was changed: the " + page + " has what this API key may not arrange: "
                            + String.join(", ", others) + ". OpenProject takes no change of the page from it.");
        }
    }
}
