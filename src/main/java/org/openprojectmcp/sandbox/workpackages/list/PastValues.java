package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;

/** What work packages were at points in time, told beside what they are: the properties and links that were different. */
final class PastValues {
    private static final List<Attribute> DATES = List.of(Attribute.START_DATE, Attribute.DUE_DATE);
    private static final List<Attribute> HOURS = List.of(Attribute.ESTIMATED_HOURS, Attribute.REMAINING_HOURS);
    private static final List<Attribute> FLAGS =
            List.of(Attribute.SCHEDULE_MANUALLY, Attribute.IGNORE_NON_WORKING_DAYS);
    private static final List<Attribute> TEXTS = List.of(Attribute.SUBJECT, Attribute.DESCRIPTION);

    private final Instance instance;
    private final WorkPackageRepresenter representer;

    PastValues(Instance instance, WorkPackageRepresenter representer) {
        this.instance = instance;
        this.representer = representer;
    }

    /** Adds the past to an element. */
    void add(ObjectNode element, WorkPackage row, Timestamps timestamps, Predicate<WorkPackage> filter, Caller caller) {
        var points = timestamps.points();
        var past = element.withObject("/_embedded").putArray("attributesByTimestamp");
        points.forEach(point -> past.add(at(element, row, point, filter, caller)));
        var last = points.get(points.size() - 1);
        element.set("_meta", meta(last, then(row, last.at()), filter));
        var self = row.href() + "?timestamps=" + Query.encode(timestamps.absolute());
        element.withObject("/_links").set("self", Link.to(self, row.subject()).node());
    }

    /** Whether a work package fits at one of some points in time. */
    Predicate<WorkPackage> atAny(Timestamps timestamps, Predicate<WorkPackage> filter) {
        return row -> timestamps.points().stream().anyMatch(point -> {
            var then = then(row, point.at());
            return then != null && filter.test(then);
        });
    }

    private ObjectNode at(
            ObjectNode present, WorkPackage row, Timestamps.Point point, Predicate<WorkPackage> filter, Caller caller) {
        var then = then(row, point.at());
        var hal = Hal.untyped().put("_meta", meta(point, then, filter));
        if (then == null) {
            return hal.node();
        }
        hal.link("self", WorkPackageLinks.link(then))
                .link("schema", Link.to("/api/v3/work_packages/schemas/" + then.projectId() + "-" + then.typeId()));
        var node = hal.node();
        var document = representer.element(then, caller);
        document.fields().forEachRemaining(property -> {
            var name = property.getKey();
            if (!name.startsWith("_")
                    && !name.equals("updatedAt")
                    && !property.getValue().equals(present.get(name))) {
                node.set(name, property.getValue());
            }
        });
        var links = present.path("_links").properties().stream().map(Map.Entry::getKey);
        var custom = links.filter(name -> name.startsWith("customField"));
        Stream.concat(Stream.of(Attribute.values()).map(Attribute::key), custom).forEach(name -> {
            var link = document.path("_links").path(name);
            if (!link.isMissingNode() && !link.equals(present.path("_links").path(name))) {
                node.withObject("/_links").set(name, link);
            }
        });
        return node;
    }

    private static ObjectNode meta(Timestamps.Point point, @Nullable WorkPackage then, Predicate<WorkPackage> filter) {
        return Hal.untyped()
                .put("exists", then != null)
                .put("timestamp", point.text())
                .put("matchesFilters", then != null && filter.test(then))
                .node();
    }

    /** The row as it was, {@code null} before its creation. */
    private @Nullable WorkPackage then(WorkPackage row, Instant at) {
        if (row.createdAt().isAfter(at)) {
            return null;
        }
        var then = row;
        var journals = List.copyOf(instance.state().indexes().journalsOf(row.id()));
        for (var i = journals.size() - 1; i > 0 && journals.get(i).createdAt().isAfter(at); i--) {
            for (var change : journals.get(i).changes()) {
                then = undone(then, change);
            }
        }
        return then;
    }

    private static WorkPackage undone(WorkPackage row, Journal.Change change) {
        for (var attribute : Attribute.values()) {
            if (attribute.key().equals(change.attribute())) {
                return row.with(attribute, change.before() == null ? null : value(attribute, change.before()));
            }
        }
        var field = Integer.parseInt(change.attribute().substring("customField".length()));
        return row.withCustom(
                field,
                change.before() == null ? List.of() : List.of(change.before().split(",")));
    }

    private static Object value(Attribute attribute, String text) {
        if (DATES.contains(attribute)) {
            return LocalDate.parse(text);
        }
        if (HOURS.contains(attribute)) {
            return Double.valueOf(text);
        }
        if (FLAGS.contains(attribute)) {
            return text.equals("t");
        }
        return TEXTS.contains(attribute) ? text : (Object) Integer.valueOf(text);
    }
}
