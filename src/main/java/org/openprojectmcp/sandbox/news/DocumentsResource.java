package org.openprojectmcp.sandbox.news;

import java.util.Comparator;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.content.Document;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;

/** Documents of projects. They are created in the browser only. */
public final class DocumentsResource {
    private static final int PAGE_SIZE = 30;

    private final Instance instance;
    private final DocumentRepresenter representer;

    public DocumentsResource(Instance instance) {
        this.instance = instance;
        this.representer = new DocumentRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/documents", this::list).get("/documents/{id}", this::get).patch("/documents/{id}", this::update);
    }

    private Answer list(Request request) {
        var visible = instance.state().documents().all().stream()
                .filter(document -> visible(document, request.caller()))
                .sorted(Comparator.comparing(Document::id).reversed())
                .toList();
        var page = Page.of(request, instance.state().settings(), PAGE_SIZE);
        var elements = page.of(visible).stream()
                .map(document -> representer.element(document, request.caller()))
                .toList();
        return Answer.ok(new PagedCollection("/api/v3/documents", Map.of(), page, visible.size()).of(elements));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer update(Request request) {
        var stored = find(request);
        instance.access()
                .require(
                        request.caller(),
                        "manage_documents",
                        instance.state().projects().get(stored.projectId()));
        var payload = Payload.of(request);
        var title = payload.has("title") ? payload.value("title").asText("") : stored.title();
        if (title.isBlank()) {
            throw ApiError.of(Violation.constraint("title", Text.of("error.blank", Text.of("label.title"))));
        }
        var changed = new Document(
                stored.id(),
                stored.projectId(),
                title,
                payload.has("description") ? payload.raw("description") : stored.description(),
                stored.createdAt(),
                instance.now());
        instance.state().documents().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    private Document find(Request request) {
        var document = instance.state().documents().find(request.id());
        if (document == null || !visible(document, request.caller())) {
            throw ApiError.notFound();
        }
        return document;
    }

    private boolean visible(Document document, Caller caller) {
        return instance.access().allowed(caller, "view_documents", document.projectId());
    }
}
