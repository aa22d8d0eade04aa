package org.openprojectmcp.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.content.News;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;

/** News of projects. */
public final class NewsResource {
    private final Instance instance;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter people;
    private final ListQuery<News> lists;

    public NewsResource(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
        this.people = new PrincipalRepresenter(instance);
        var filters = new FilterSet<News>()
                .add("project", FilterField.value(Text.of("label.project"), Strategy.LIST, News::projectId));
        var orders = new SortOrder<News>()
                .add("id", Comparator.comparing(News::id))
                .add("created_at", Comparator.comparing(News::createdAt));
        this.lists = new ListQuery<>(
                instance, filters, orders, Comparator.comparing(News::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/news", this::list)
                .post("/news", this::create)
                .get("/news/{id}", this::get)
                .patch("/news/{id}", this::update)
                .delete("/news/{id}", this::delete);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var visible = instance.state().news().all().stream().filter(news -> visible(news, caller));
        return Answer.ok(lists.page(request, visible, news -> hal(news, caller).node()));
    }

    private Answer get(Request request) {
        return Answer.ok(single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        var payload = Payload.of(request);
        var link = payload.links().one("project", "project", Projects.COLLECTIONS);
        var project = Projects.visible(instance, request.caller(), link);
        if (project == null || !manages(request.caller(), project)) {
            throw ApiError.missingPermission();
        }
        var now = instance.now();
        var draft = new News(0, project.id(), request.caller().id(), "", "", "", now, now);
        var added = instance.state().news().insert(id -> applied(draft, id, payload));
        return Answer.created(single(added, request.caller()));
    }

    private Answer update(Request request) {
        var stored = managed(request);
        var changed = applied(stored, stored.id(), Payload.of(request));
        instance.state().news().put(changed);
        return Answer.ok(single(changed, request.caller()));
    }

    private Answer delete(Request request) {
        instance.state().news().remove(managed(request).id());
        return Answer.noContent();
    }

    private News applied(News stored, int id, Payload payload) {
        var title = payload.has("title") ? payload.value("title").asText("") : stored.title();
        if (title.isBlank()) {
            throw ApiError.of(Violation.constraint("title", Text.of("error.blank", Text.of("label.title"))));
        }
        return new News(
                id,
                stored.projectId(),
                stored.authorId(),
                title,
                payload.has("summary") ? payload.value("summary").asText("") : stored.summary(),
                payload.has("description") ? payload.raw("description") : stored.description(),
                stored.createdAt(),
                instance.now());
    }

    private ObjectNode single(News news, Caller caller) {
        var state = instance.state();
        return hal(news, caller)
                .embed("project", projects.element(state.projects().get(news.projectId()), caller))
                .embed("author", people.element(state.principals().get(news.authorId()), caller))
                .node();
    }

    private Hal hal(News news, Caller caller) {
        var project = instance.state().projects().get(news.projectId());
        var href = "/api/v3/news/" + news.id();
        var manages = manages(caller, project);
        return Hal.of("News")
                .put("id", news.id())
                .put("title", news.title())
                .put("summary", news.summary())
                .put("description", Formattable.markdown(news.description()))
                .put("createdAt", news.createdAt())
                .put("updatedAt", news.updatedAt())
                .link("self", Link.to(href, news.title()))
                .link(
                        "author",
                        PrincipalRepresenter.link(instance.state().principals().get(news.authorId())))
                .linkIf(manages, "updateImmediately", Link.action(href, "patch"))
                .linkIf(manages, "delete", Link.action(href, "delete"))
                .link("project", ProjectRepresenter.link(project));
    }

    private News managed(Request request) {
        var news = find(request);
        instance.access()
                .require(
                        request.caller(),
                        "manage_news",
                        instance.state().projects().get(news.projectId()));
        return news;
    }

    private News find(Request request) {
        var news = instance.state().news().find(request.id());
        if (news == null || !visible(news, request.caller())) {
            throw ApiError.notFound();
        }
        return news;
    }

    private boolean visible(News news, Caller caller) {
        return instance.access().allowed(caller, "view_news", news.projectId());
    }

    private boolean manages(Caller caller, Project project) {
        return instance.access().allowed(caller, "manage_news", project);
    }
}
