package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.definition.HelpText;

/** What administrators explain about attributes. */
public final class HelpTextResource {
    private static final String HREF = "/api/v3/help_texts";

    private final Instance instance;

    public HelpTextResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/help_texts", this::list).get("/help_texts/{id}", this::get);
    }

    private Answer list(Request request) {
        var documents = instance.state().helpTexts().all().stream()
                .map(HelpTextResource::document)
                .toList();
        return Answer.ok(HalCollection.of(HREF, documents));
    }

    private Answer get(Request request) {
        var text = instance.state().helpTexts().find(request.id());
        if (text == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(document(text));
    }

    private static ObjectNode document(HelpText text) {
        var words = text.attribute().replace('_', ' ');
        var href = HREF + "/" + text.id();
        return Hal.of("HelpText")
                .put("id", text.id())
                .put("attribute", text.attribute())
                .put("attributeFieldName", Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .put("scope", text.scope().substring(text.scope().lastIndexOf(':') + 1))
                .put("helpText", Formattable.markdown(text.text()))
                .link("attachments", Link.to(href + "/attachments"))
                .link("self", Link.to(href))
                .node();
    }
}
