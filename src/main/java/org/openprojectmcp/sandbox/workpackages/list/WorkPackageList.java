package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;
import org.openprojectmcp.sandbox.workpackages.filter.WorkPackageFilters;
import org.openprojectmcp.sandbox.workpackages.form.SchemaResource;

/** Answers one list of work packages. */
final class WorkPackageList {
    private final Instance instance;
    private final WorkPackageRepresenter representer;
    private final SchemaResource schemas;
    private final FoundRows found;

    WorkPackageList(Instance instance) {
        this.instance = instance;
        this.representer = new WorkPackageRepresenter(instance);
        this.schemas = new SchemaResource(instance);
        this.found = new FoundRows(instance);
    }

    /** The page of a list, cut down to selected columns or whole. */
    ObjectNode answer(Request request, ListRequest asked, int standardPageSize) {
        var filters = new WorkPackageFilters(instance, request.caller(), asked.project()).all();
        var context = instance.filterContext(request.caller());
        var list = request.queryFlag("valid_subset")
                ? asked.validSubset(filters, context, new Orders(instance.state(), asked.queryId()))
                : asked;
        var filter = filters.predicate(filters.lastOfEach(list.clauses()), context);
        var timestamps = list.timestamps();
        var ever = timestamps.historic() ? new PastValues(instance, representer).atAny(timestamps, filter) : filter;
        var rows = found.of(list, request.caller(), ever);
        var select = request.queryValue("select");
        return select == null
                ? whole(request, list, rows, filter, standardPageSize)
                : selected(request, list, rows, select);
    }

    private ObjectNode whole(
            Request request,
            ListRequest list,
            List<WorkPackage> rows,
            Predicate<WorkPackage> filter,
            int standardPageSize) {
        var page = Page.of(request, instance.state().settings(), standardPageSize);
        var shown = page.of(rows);
        var elements = elements(shown, list, filter, request.caller());
        var parameters = list.parameters();
        var hal = new PagedCollection(ListLinks.address(list), parameters, page, rows.size())
                .hal("WorkPackageCollection", elements);
        var sums = list.sums() ? new Sums(instance, request.caller()) : null;
        if (list.groups() != null) {
            hal.put("groups", list.groups().of(rows, sums));
        }
        if (sums != null) {
            hal.put("totalSums", sums.ofAll(rows));
        }
        var links = new ListLinks(instance, list, request.caller());
        if (!shown.isEmpty()) {
            links.schemas(hal, shown, schemas);
        }
        links.add(hal, page, new TreeMap<>(parameters));
        return hal.node();
    }

    private List<ObjectNode> elements(
            List<WorkPackage> shown, ListRequest list, Predicate<WorkPackage> filter, Caller caller) {
        var elements = representer.elements(shown, caller);
        if (list.timestamps().historic()) {
            var past = new PastValues(instance, representer);
            for (var i = 0; i < shown.size(); i++) {
                past.add(elements.get(i), shown.get(i), list.timestamps(), filter, caller);
            }
        }
        return elements;
    }

    /** Selected columns go past the rules for pages: there is no largest page, and no mercy for odd numbers. */
    private ObjectNode selected(Request request, ListRequest list, List<WorkPackage> rows, String select) {
        var slim = new SlimRepresenter(instance);
        var size = number(
                request.queryValue("pageSize"), Page.standard(instance.state().settings()));
        var offset = number(request.queryValue("offset"), 1);
        if (size < 0 || offset < 1) {
            throw ApiError.internal("PG::InvalidRowCountInResultOffsetClause: ERROR:  OFFSET must not be negative\n");
        }
        var page = new Page(offset, size);
        var elements = page.of(rows).stream().map(slim::element).toList();
        var hal = new PagedCollection(ListLinks.address(list), list.parameters(), page, rows.size())
                .hal("WorkPackageCollection", elements);
        return slim.columns().of(select, hal.node());
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null || !text.matches("-?\\d{1,9}") ? otherwise : Integer.parseInt(text);
    }
}
