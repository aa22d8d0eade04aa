package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the members {@code html}. OpenProject gives each text twice, as it was written ({@code raw}) and rendered, and the rendered one
 * is the longer; nothing here shows it.
 */
final class HtmlSkippingParser extends JsonParserDelegate {

    private static final String RENDERED = "html";

    HtmlSkippingParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        String name = delegate.nextFieldName();
        while (RENDERED.equals(name)) {
            delegate.nextToken();
            delegate.skipChildren();
            name = delegate.nextFieldName();
        }
        return name;
    }
}
