package org.openprojectmcp.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;

/** The links of a body. */
public final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^/]+)?/api/v3/([a-z_/]+(?:/\\d+/[a-z_]+)?)/([^/?]+)");

    private final JsonNode links;

    private Links(JsonNode links) {
        this.links = links;
    }

    /**
     * The links of a body; none when it has no {@code _links}.
     *
     * @throws ApiError 400 when they are no object or one of them is malformed
     */
    public static Links of(ObjectNode body) {
        var links = body.path("_links");
        if (!links.isMissingNode() && !links.isNull() && !links.isObject()) {
            throw ApiError.badRequest(Text.of("error.links_no_object"));
        }
        links.fields().forEachRemaining(link -> {
            if (!link.getValue().isObject() && !link.getValue().isArray()) {
                throw ApiError.badRequest(Text.of("error.invalid_link", link.getKey()));
            }
        });
        return new Links(links);
    }

    /** Whether a link is given. */
    public boolean has(String name) {
        return links.path(name).has("href") || links.path(name).isArray();
    }

    /** Whether a link repeats that it leads to something hidden: what is stored stays as it is. */
    public boolean undisclosed(String name) {
        return links.path(name).path("href").asText().equals("urn:openproject-org:api:v3:undisclosed");
    }

    /**
     * Where a link leads; {@code null} when it is not given.
     *
     * @param property what an error calls it
     * @param collections the path segments it may lead to, such as {@code users} or {@code time_entries/activities}
     * @throws ApiError 422 when it leads elsewhere
     */
    public @Nullable LinkValue one(String name, String property, String... collections) {
        return links.path(name).has("href") ? value(links.path(name), property, List.of(collections)) : null;
    }

    /** Where a list of links leads; {@code null} when it is not given. */
    public @Nullable List<LinkValue> many(String name, String property, String... collections) {
        var given = links.path(name);
        if (given.isMissingNode()) {
            return null;
        }
        var values = new ArrayList<LinkValue>();
        for (var link : given.isArray() ? given : List.of(given)) {
            values.add(value(link, property, List.of(collections)));
        }
        return values;
    }

    private static LinkValue value(JsonNode link, String property, List<String> collections) {
        var href = link.path("href");
        if (href.isNull() || href.isMissingNode()) {
            return LinkValue.NONE;
        }
        var match = ADDRESS.matcher(href.asText());
        if (match.matches() && collections.contains(match.group(1))) {
            return new LinkValue(match.group(1), match.group(2));
        }
        var expected = collections.stream().map(c -> "/api/v3/" + c + "/:id").collect(Collectors.joining("' or '"));
        throw ApiError.typeMismatch(property, expected, href.asText());
    }
}
