package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.workpackages.form.SchemaResource;

/** What a list of work packages offers beside its elements: schemas, actions, exports. */
final class ListLinks {
    private static final String ALL = "/api/v3/work_packages";

    private final Instance instance;
    private final ListRequest list;
    private final Caller caller;

    ListLinks(Instance instance, ListRequest list, Caller caller) {
        this.instance = instance;
        this.list = list;
        this.caller = caller;
    }

    /** The address of a list. */
    static String address(ListRequest list) {
        var project = list.project();
        return project == null ? ALL : "/api/v3/workspaces/" + project.id() + "/work_packages";
    }

    /** Embeds the schemas of the elements. */
    void schemas(Hal hal, List<WorkPackage> shown, SchemaResource schemas) {
        var ids = shown.stream()
                .map(row -> new Schema(row.projectId(), row.typeId()))
                .distinct()
                .toList();
        var quoted = ids.stream().map(Schema::quoted).collect(Collectors.joining(", "));
        var href = ALL + "/schemas?filters=" + Query.encode("[{id: {operator: \"=\", values: [" + quoted + "]}}]");
        List<ObjectNode> documents = ids.stream()
                .map(id -> schemas.schema(id.project(), id.type(), caller))
                .toList();
        hal.embed("schemas", HalCollection.of(href, documents)).link("schemas", Link.to(href));
    }

    private record Schema(int project, int type) {
        String quoted() {
            return "\"" + project + "-" + type + "\"";
        }
    }

    /** Adds actions and exports. */
    void add(Hal hal, Page page, TreeMap<String, String> parameters) {
        if (list.sums()) {
            hal.link("sumsSchema", Link.to(ALL + "/schemas/sums"));
        }
        if (may("edit_work_packages")) {
            hal.link(
                    "editWorkPackage",
                    Link.action(ALL + "/{work_package_id}/form", "post").templated());
        }
        if (may("add_work_packages")) {
            hal.link("createWorkPackage", Link.action(ALL + "/form", "post"))
                    .link("createWorkPackageImmediate", Link.action(ALL, "post"));
        }
        if (caller.admin() && list.project() != null) {
            hal.link(
                    "customFields",
                    Link.to(
                                    "/projects/" + list.project().identifier() + "/settings/custom_fields",
                                    Text.of("label.custom_fields"))
                            .type("text/html"));
        }
        if (may("export_work_packages")) {
            parameters.put("offset", String.valueOf(page.offset()));
            parameters.put("pageSize", String.valueOf(page.size()));
            exports(hal, Query.of(parameters));
        }
    }

    private void exports(Hal hal, String query) {
        var pdf = "application/pdf";
        var excel = "application/vnd.ms-excel";
        hal.link(
                "representations",
                List.of(
                        export("pdf", query + "&pdf_export_type=table", "pdf", pdf, Text.of("export.pdf_table")),
                        export(
                                "pdf",
                                query + "&pdf_export_type=report&show_images=true",
                                "pdf-with-descriptions",
                                pdf,
                                Text.of("export.pdf_report_with_images")),
                        export(
                                "pdf",
                                query + "&pdf_export_type=report",
                                "pdf-descr",
                                pdf,
                                Text.of("export.pdf_report")),
                        export("xls", query, "xls", excel, Text.verbatim("XLS")),
                        export(
                                "xls",
                                query + "&show_descriptions=true",
                                "xls-with-descriptions",
                                excel,
                                Text.of("export.xls_with_descriptions")),
                        export(
                                "xls",
                                query + "&show_relations=true",
                                "xls-with-relations",
                                excel,
                                Text.of("export.xls_with_relations")),
                        export("csv", query, "csv", "text/csv", Text.verbatim("CSV")),
                        export("atom", query, "atom", "application/atom+xml", Text.verbatim("Atom"))));
    }

    private Link export(String extension, String query, String identifier, String type, Text title) {
        var project = list.project();
        var base = project == null ? "/work_packages" : "/projects/" + project.identifier() + "/work_packages";
        return Link.to(base + "." + extension + "?" + query, title).type(type).with("identifier", identifier);
    }

    private boolean may(String permission) {
        return list.project() == null
                ? instance.access().allowedAnywhere(caller, permission)
                : instance.access().allowed(caller, permission, list.project());
    }
}
