package org.openprojectmcp.sandbox.members;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.GroupMemberships;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** Memberships: read by those who see a project's members, written by those who manage them. */
public final class MembershipsResource {
    private static final Set<String> READERS = Set.of("view_members", "manage_members");

    private final Instance instance;
    private final MembershipRepresenter representer;
    private final GroupMemberships groups;
    private final ListQuery<Member> lists;

    public MembershipsResource(Instance instance) {
        this.instance = instance;
        this.representer = new MembershipRepresenter(instance);
        this.groups = new GroupMemberships(instance);
        this.lists = new ListQuery<>(
                instance, filters(), orders(), Comparator.comparing(Member::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/memberships", this::list)
                .post("/memberships", this::create)
                .get("/memberships/schema", this::schema)
                .post("/memberships/form", this::createForm)
                .get("/memberships/{id}", this::get)
                .patch("/memberships/{id}", this::update)
                .delete("/memberships/{id}", this::delete)
                .post("/memberships/{id}/form", this::updateForm);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var rows = instance.state().members().all().stream().filter(member -> visible(member, caller));
        return Answer.ok(lists.page(request, rows, member -> representer.element(member, caller)));
    }

    private Answer schema(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_members", "manage_members");
        return Answer.ok(MembershipSchema.alone());
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        var draft = created(request);
        var member = saved(draft);
        if (principal(member).kind() == Principal.Kind.GROUP) {
            groups.granted(member);
        }
        return Answer.created(representer.single(member, request.caller()));
    }

    private Answer createForm(Request request) {
        instance.access().requireAnywhere(request.caller(), "manage_members");
        var draft = MembershipDraft.blank(instance);
        draft.apply(Payload.of(request), request.caller());
        return Answer.ok(Form.of(
                "/api/v3/memberships/form",
                draft.payload(),
                MembershipSchema.inForm(draft, true),
                draft.violations(),
                Link.action("/api/v3/memberships", "post")));
    }

    private Answer update(Request request) {
        var draft = changed(request);
        var member = saved(draft);
        if (principal(member).kind() == Principal.Kind.GROUP) {
            groups.granted(member);
        }
        return Answer.ok(representer.single(member, request.caller()));
    }

    private Answer updateForm(Request request) {
        var draft = changed(request);
        var href = "/api/v3/memberships/" + request.id();
        return Answer.ok(Form.of(
                href + "/form",
                draft.payload(),
                MembershipSchema.inForm(draft, false),
                draft.violations(),
                Link.action(href, "patch")));
    }

    private Answer delete(Request request) {
        var member = find(request);
        requireManager(request.caller(), instance.state().projects().find(member.projectId()));
        if (principal(member).kind() == Principal.Kind.GROUP) {
            groups.revoked(member);
        }
        instance.state().members().remove(member.id());
        return Answer.noContent();
    }

    private MembershipDraft created(Request request) {
        instance.access().requireAnywhere(request.caller(), "manage_members");
        var draft = MembershipDraft.blank(instance);
        draft.apply(Payload.of(request), request.caller());
        requireManager(request.caller(), draft.project());
        return draft;
    }

    private MembershipDraft changed(Request request) {
        var member = find(request);
        requireManager(request.caller(), instance.state().projects().find(member.projectId()));
        var draft = MembershipDraft.of(instance, member);
        draft.apply(Payload.of(request), request.caller());
        return draft;
    }

    private static Member saved(MembershipDraft draft) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        return draft.save();
    }

    /** Roles for the whole instance are given by administrators. */
    private void requireManager(Caller caller, @Nullable Project project) {
        if (project == null) {
            if (!caller.admin()) {
                throw ApiError.missingPermission();
            }
        } else {
            instance.access().require(caller, "manage_members", project);
        }
    }

    private Member find(Request request) {
        var member = instance.state().members().find(request.id());
        if (member == null || !visible(member, request.caller())) {
            throw ApiError.notFound();
        }
        return member;
    }

    private boolean visible(Member member, Caller caller) {
        var project = instance.state().projects().find(member.projectId());
        return project == null
                ? caller.admin()
                : READERS.stream().anyMatch(permission -> instance.access().allowed(caller, permission, project));
    }

    private Principal principal(Member member) {
        return instance.state().principals().get(member.principalId());
    }

    private FilterSet<Member> filters() {
        return new FilterSet<Member>()
                .add(
                        "project",
                        FilterField.<Member>value(Text.of("label.project"), Strategy.LIST_OPTIONAL, Member::projectId)
                                .allowing(Values.existing(instance.state().projects()::find)))
                .add(
                        "principal",
                        FilterField.<Member>value(Text.of("label.user"), Strategy.LIST_OPTIONAL, Member::principalId)
                                .allowing(Values.existing(instance.state().principals()::find))
                                .withMe())
                .add(
                        "role",
                        FilterField.<Member>list(
                                        Text.of("label.role"),
                                        Strategy.LIST_OPTIONAL,
                                        member -> texts(member.roleIds()))
                                .allowing(Values.existing(instance.state().roles()::find)))
                .add(
                        "group",
                        FilterField.<Member>list(Text.of("label.group"), Strategy.LIST_OPTIONAL, this::groupsOf)
                                .allowing(Values.existing(instance.state().principals()::find)))
                .add(
                        "principal_type",
                        FilterField.<Member>value(Text.of("label.type"), Strategy.LIST, m -> principal(m)
                                        .kind()
                                        .type())
                                .allowing(Values.oneOf("User", "Group", "PlaceholderUser")))
                .add(
                        "status",
                        FilterField.<Member>value(Text.of("label.status"), Strategy.LIST, m -> principal(m)
                                        .status())
                                .allowing(Values.oneOf("active", "registered", "locked", "invited")))
                .add("name", FilterField.text(Text.of("label.name"), Strategy.STRING, m -> principal(m)
                        .name()))
                .add("any_name_attribute", FilterField.text(Text.of("label.name"), Strategy.ANY_TEXT, m -> principal(m)
                        .name()))
                .add("created_at", FilterField.instant(Text.of("label.created_on"), Member::createdAt))
                .add("updated_at", FilterField.instant(Text.of("label.updated_on"), Member::updatedAt));
    }

    private SortOrder<Member> orders() {
        return new SortOrder<Member>()
                .add("id", Comparator.comparing(Member::id))
                .add("name", Comparator.comparing(member -> principal(member).name()))
                .add(
                        "email",
                        Comparator.comparing(
                                member -> String.valueOf(principal(member).mail())))
                .add("status", Comparator.comparing(member -> principal(member).status()))
                .add("created_at", Comparator.comparing(Member::createdAt))
                .add("updated_at", Comparator.comparing(Member::updatedAt));
    }

    private List<String> groupsOf(Member member) {
        return instance.state().indexes().groupsOf(member.principalId()).stream()
                .map(group -> String.valueOf(group.id()))
                .toList();
    }

    private static List<String> texts(List<Integer> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
