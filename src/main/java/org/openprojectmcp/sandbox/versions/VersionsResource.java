package org.openprojectmcp.sandbox.versions;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** Versions: read by those who see the work packages of a project that can use them, written by those who manage them. */
public final class VersionsResource {
    private final Instance instance;
    private final Versions versions;
    private final VersionRepresenter representer;
    private final ListQuery<Version> lists;

    public VersionsResource(Instance instance) {
        this.instance = instance;
        this.versions = new Versions(instance);
        this.representer = new VersionRepresenter(instance);
        var filters = new FilterSet<Version>()
                .add("name", FilterField.text(Text.of("label.name"), Strategy.STRING, Version::name))
                .add(
                        "sharing",
                        FilterField.<Version>value(Text.of("label.sharing"), Strategy.LIST, Version::sharing)
                                .allowing(Values.oneOf("none", "descendants", "hierarchy", "tree", "system")));
        var orders = new SortOrder<Version>()
                .add("id", Comparator.comparing(Version::id))
                .add("name", Comparator.comparing(Version::name))
                .add("semver_name", Comparator.comparing(Version::name));
        this.lists = new ListQuery<>(
                instance, filters, orders, Comparator.comparing(Version::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/versions", this::list)
                .post("/versions", this::create)
                .get("/versions/schema", VersionsResource::schema)
                .post("/versions/form", this::createForm)
                .get("/versions/{id}", this::get)
                .patch("/versions/{id}", this::update)
                .delete("/versions/{id}", this::delete)
                .post("/versions/{id}/form", this::updateForm);
        for (var name : Projects.COLLECTIONS) {
            router.get("/versions/{id}/" + name, this::projectsOf).get("/" + name + "/{id}/versions", this::ofProject);
        }
    }

    private Answer list(Request request) {
        var visible = instance.state().versions().all().stream().filter(row -> versions.visible(request.caller(), row));
        var elements = lists.rows(request, visible).stream()
                .map(row -> representer.element(row, request.caller()))
                .toList();
        var filters = Query.encode(Clauses.write(ListQuery.clauses(request)));
        return Answer.ok(HalCollection.of("/api/v3/versions?filters=" + filters, elements));
    }

    /** OpenProject 17.1 refuses this to everybody. */
    private static Answer schema(Request request) {
        throw ApiError.missingPermission();
    }

    private Answer ofProject(Request request) {
        var project = Projects.visible(instance, request);
        if (!instance.access().allowed(request.caller(), "view_work_packages", project)) {
            instance.access().require(request.caller(), "manage_versions", project);
        }
        var elements = versions.availableIn(project).stream()
                .map(row -> representer.element(row, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/workspaces/" + project.id() + "/versions", elements));
    }

    private Answer projectsOf(Request request) {
        var version = find(request);
        var projects = new ProjectRepresenter(instance);
        var elements = versions.projectsOf(version)
                .filter(project -> instance.access().visible(request.caller(), project))
                .map(project -> projects.element(project, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(version.href() + "/workspaces", elements));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        var draft = created(request);
        return Answer.created(representer.single(saved(draft), request.caller()));
    }

    private Answer createForm(Request request) {
        var draft = created(request);
        return Answer.ok(Form.of(
                "/api/v3/versions/form",
                draft.payload(),
                VersionSchema.inForm(instance, true),
                draft.violations(),
                Link.action("/api/v3/versions", "post")));
    }

    private Answer update(Request request) {
        var draft = changed(request);
        return Answer.ok(representer.single(saved(draft), request.caller()));
    }

    private Answer updateForm(Request request) {
        var draft = changed(request);
        var href = "/api/v3/versions/" + request.id();
        return Answer.ok(Form.of(
                href + "/form",
                draft.payload(),
                VersionSchema.inForm(instance, false),
                draft.violations(),
                Link.action(href, "patch")));
    }

    private Answer delete(Request request) {
        var version = find(request);
        requireManager(request, version);
        var used = instance.state().workPackages().all().stream()
                .anyMatch(row -> Integer.valueOf(version.id()).equals(row.integer(Attribute.VERSION)));
        if (used) {
            throw ApiError.of(Violation.constraint("base", Text.of("error.version_in_use")));
        }
        instance.state().versions().remove(version.id());
        return Answer.noContent();
    }

    private VersionDraft created(Request request) {
        instance.access().requireAnywhere(request.caller(), "manage_versions");
        var draft = VersionDraft.blank(instance);
        draft.apply(Payload.of(request), request.caller());
        if (draft.project() != null) {
            instance.access().require(request.caller(), "manage_versions", draft.project());
        }
        return draft;
    }

    private VersionDraft changed(Request request) {
        var version = find(request);
        requireManager(request, version);
        var draft = VersionDraft.of(instance, version);
        draft.apply(Payload.of(request), request.caller());
        return draft;
    }

    private static Version saved(VersionDraft draft) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        return draft.save();
    }

    private void requireManager(Request request, Version version) {
        var project = instance.state().projects().get(version.projectId());
        instance.access().require(request.caller(), "manage_versions", project);
    }

    private Version find(Request request) {
        var version = instance.state().versions().find(request.id());
        if (version == null || !versions.visible(request.caller(), version)) {
            throw ApiError.notFound();
        }
        return version;
    }
}
