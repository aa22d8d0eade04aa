package org.openprojectmcp.sandbox.notifications.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** Everybody's own notifications. */
public final class NotificationsResource {
    private static final String[] REASONS = {
        "mentioned",
        "assigned",
        "responsible",
        "watched",
        "commented",
        "created",
        "processed",
        "prioritized",
        "scheduled",
        "subscribed",
        "shared",
        "reminder"
    };

    private final Instance instance;
    private final NotificationRepresenter representer;
    private final ListQuery<Notification> lists;

    /** @param workPackages shows the work package inside of a notification */
    public NotificationsResource(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.representer = new NotificationRepresenter(instance, workPackages);
        this.lists = new ListQuery<>(
                instance,
                filters(),
                orders(),
                Comparator.comparing(Notification::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/notifications", this::list)
                .post("/notifications/read_ian", request -> markAll(request, true))
                .post("/notifications/unread_ian", request -> markAll(request, false))
                .get("/notifications/{id}", this::get)
                .post("/notifications/{id}/read_ian", request -> mark(request, true))
                .post("/notifications/{id}/unread_ian", request -> mark(request, false));
    }

    /** The real list breaks when columns are selected. */
    private Answer list(Request request) {
        if (request.queryValue("select") != null) {
            throw ApiError.internal("undefined method 'select' for nil");
        }
        var groupBy = request.queryValue("groupBy");
        var page = ordered(groupBy).page(request, own(request), row -> representer.element(row, request.caller()));
        if (groupBy != null) {
            groups(page, groupBy, lists.rows(request, own(request)));
        }
        return Answer.ok(page);
    }

    /** The list, in the order of its groups when there are some. */
    private ListQuery<Notification> ordered(@Nullable String groupBy) {
        if (groupBy == null) {
            return lists;
        }
        checkGroup(groupBy);
        var newest = Comparator.comparing(Notification::id).reversed();
        Comparator<Notification> byGroup = Comparator.comparing(row -> name(groupBy, row));
        return new ListQuery<>(instance, filters(), orders(), byGroup.thenComparing(newest));
    }

    private static void checkGroup(String groupBy) {
        if (!groupBy.equals("reason") && !groupBy.equals("project")) {
            throw ApiError.invalidQuery(Text.of("error.unknown_group", groupBy));
        }
    }

    private void groups(ObjectNode page, String groupBy, List<Notification> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        var links = new LinkedHashMap<String, Link>();
        rows.stream().sorted(Comparator.comparing(row -> name(groupBy, row))).forEach(row -> {
            counts.merge(name(groupBy, row), 1, Integer::sum);
            links.putIfAbsent(
                    name(groupBy, row),
                    groupBy.equals("project") ? Link.to(project(row).href()) : Link.none());
        });
        var groups = page.putArray("groups");
        counts.forEach((value, count) -> {
            var group = groups.addObject().put("value", value).put("count", count);
            var valueLink = group.putObject("_links").putArray("valueLink");
            valueLink.add(Objects.requireNonNull(links.get(value), value).node());
        });
    }

    private String name(String groupBy, Notification row) {
        return groupBy.equals("reason") ? row.reason() : project(row).name();
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer mark(Request request, boolean read) {
        instance.state().notifications().put(find(request).withRead(read, instance.now()));
        return Answer.noContent();
    }

    private Answer markAll(Request request, boolean read) {
        lists.rows(request, own(request))
                .forEach(row -> instance.state().notifications().put(row.withRead(read, instance.now())));
        return Answer.noContent();
    }

    private Stream<Notification> own(Request request) {
        return instance.state().notifications().all().stream()
                .filter(row -> request.caller().is(row.recipientId()))
                .filter(row -> instance.state().workPackages().find(row.workPackageId()) != null);
    }

    private Notification find(Request request) {
        return own(request).filter(row -> row.id() == request.id()).findFirst().orElseThrow(ApiError::notFound);
    }

    private Project project(Notification row) {
        var workPackage = instance.state().workPackages().get(row.workPackageId());
        return instance.state().projects().get(workPackage.projectId());
    }

    private FilterSet<Notification> filters() {
        return new FilterSet<Notification>()
                .add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, Notification::id))
                .add("read_ian", FilterField.flag(Text.of("label.read_in_app"), Notification::read))
                .add(
                        "reason",
                        FilterField.<Notification>value(Text.of("label.reason"), Strategy.LIST, Notification::reason)
                                .allowing(Values.oneOf(REASONS)))
                .add(
                        "resource_type",
                        FilterField.<Notification>value(
                                        Text.of("label.resource_type"), Strategy.LIST, row -> "WorkPackage")
                                .allowing(Values.oneOf("WorkPackage")))
                .add(
                        "resource_id",
                        FilterField.value(Text.of("label.resource"), Strategy.LIST, Notification::workPackageId))
                .add("project", FilterField.value(Text.of("label.project"), Strategy.LIST_OPTIONAL, row -> project(row)
                        .id()));
    }

    private SortOrder<Notification> orders() {
        return new SortOrder<Notification>()
                .add("id", Comparator.comparing(Notification::id))
                .add("reason", Comparator.comparing(Notification::reason))
                .add("read_ian", Comparator.comparing(Notification::read))
                .add("project", Comparator.comparing(row -> project(row).name()))
                .add("created_at", Comparator.comparing(Notification::createdAt));
    }
}
