package org.openprojectmcp.sandbox.input;

import java.util.List;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.http.ApiError;

/**
 * What a link in a body points at.
 *
 * @param collection the path segment of the resource's kind, such as {@code users}
 * @param id as it was written: a number, or an identifier
 */
public record Reference(String collection, String id) {
    private static final String PREFIX = "/api/v3/";

    /** The id as a number; 0, which no row has, for anything else. */
    public int number() {
        return id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
    }

    /**
     * Reads an address, absolute or not.
     *
     * @param property the property in messages
     * @param collections the kinds of resources that are taken
     * @throws ApiError 422 for a link elsewhere
     */
    static Reference parse(String href, String property, List<String> collections) {
        var start = href.indexOf(PREFIX);
        var rest = start < 0 ? "" : href.substring(start + PREFIX.length());
        for (var collection : collections) {
            var id = rest.startsWith(collection + "/") ? rest.substring(collection.length() + 1) : "";
            if (!id.isEmpty() && id.indexOf('/') < 0) {
                return new Reference(collection, id);
            }
        }
        var expected = collections.stream().map(c -> PREFIX + c + "/:id").collect(Collectors.joining("' or '"));
        throw ApiError.typeMismatch(property, expected, href);
    }
}
