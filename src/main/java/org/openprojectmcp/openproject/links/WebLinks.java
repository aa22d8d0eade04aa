package org.openprojectmcp.openproject.links;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectException;

/** The bean {@code openproject-links}: reads the addresses of one OpenProject's pages. Thread-safe. */
public final class WebLinks {

    private final URI base;

    /** @param base where people open it */
    public WebLinks(URI base) {
        this.base = base;
    }

    /**
     * What the address in the header {@code url} is about: {@code kind} and {@code id}, its {@code collection} in the API, and the {@code tool} and
     * {@code argument} that read it.
     *
     * @throws OpenProjectException when it is no address of a thing in this OpenProject
     */
    public ObjectNode read(Exchange exchange) {
        String url = exchange.getMessage().getHeader("url", String.class);
        WebLink link = WebLink.of(url, base).orElseThrow(() -> refusal(url));
        PageKind kind = link.kind();
        ObjectNode read = JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("words", kind.words())
                .put("id", link.id())
                .put("project", link.project())
                .put("comment", link.comment())
                .put("collection", kind.collection())
                .put("tool", kind.tool())
                .put("argument", kind.argument());
        return read;
    }

    private OpenProjectException refusal(String url) {
        boolean elsewhere = host(url) != null && !WebLink.isAt(URI.create(url.strip()), base);
        return new OpenProjectException(
                elsewhere
                        ? "This link is not of this OpenProject, which is at " + base + "."
                        : "This link shows no single thing. Links to work packages, projects, people, versions, queries, meetings, news,"
                                + " documents, attachments, boards and forum posts are understood.");
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
