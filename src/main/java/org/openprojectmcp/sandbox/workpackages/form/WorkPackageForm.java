package org.openprojectmcp.sandbox.workpackages.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.budgets.BudgetRepresenter;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.workpackages.CustomFields;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;
import org.openprojectmcp.sandbox.workpackages.draft.Draft;
import org.openprojectmcp.sandbox.workpackages.draft.WorkPackageDrafts;

/** The form of a draft: its payload as it would be saved, its schema with allowed values, and what is wrong with it. */
public final class WorkPackageForm {
    private final Instance instance;

    public WorkPackageForm(Instance instance) {
        this.instance = instance;
    }

    /**
     * The form of a draft.
     *
     * @param address the form's own address
     */
    public ObjectNode of(WorkPackageDrafts.Checked checked, String address, Caller caller) {
        var draft = checked.draft();
        var project = instance.state().projects().find(draft.row().integer(Attribute.PROJECT));
        var type = instance.state().types().find(draft.row().integer(Attribute.TYPE));
        var form = Form.of(
                address,
                payload(draft, project, type, caller),
                schema(draft, project, type, caller),
                checked.violations(),
                draft.isNew()
                        ? Link.action("/api/v3/work_packages", "post")
                        : Link.action(draft.row().href(), "patch"));
        var preview = "/api/v3/render/markdown" + context(draft, project);
        var links = form.withObject("/_links");
        links.set("previewMarkup", Link.action(preview, "post").node());
        if (project != null) {
            configuration(links, project, type, instance.access().rights(caller, project));
        }
        return form;
    }

    /** Where whoever may configures what the form shows. */
    private static void configuration(ObjectNode links, Project project, @Nullable Type type, Rights rights) {
        if (!rights.may("select_custom_fields")) {
            return;
        }
        var fields = "/projects/" + project.identifier() + "/settings/custom_fields";
        links.set(
                "customFields",
                Link.to(fields, Text.of("label.custom_fields"))
                        .type("text/html")
                        .node());
        if (type != null && rights.may("manage_types")) {
            var page = "/types/" + type.id() + "/form_configuration/edit";
            links.set(
                    "configureForm",
                    Link.to(page, "Configure form").type("text/html").node());
        }
    }

    private static String context(Draft draft, @Nullable Project project) {
        if (!draft.isNew()) {
            return "?context=" + draft.row().href();
        }
        return project == null ? "" : "?context=" + project.href();
    }

    private ObjectNode schema(Draft draft, @Nullable Project project, @Nullable Type type, Caller caller) {
        var values = new AllowedValues(instance, draft, caller);
        var schema = new WorkPackageSchema(instance, project, type, values, !draft.isNew()).build();
        var id = (project == null ? "" : project.id()) + "-" + (type == null ? "" : type.id());
        var links = schema.putObject("_links");
        links.set("baseSchema", Link.to("/api/v3/work_packages/schemas/" + id).node());
        links.set("attachments", Link.none().node());
        return schema;
    }

    private ObjectNode payload(Draft draft, @Nullable Project project, @Nullable Type type, Caller caller) {
        var row = draft.row();
        var hal = Hal.untyped();
        if (!draft.isNew()) {
            hal.put("lockVersion", row.lockVersion());
        }
        hal.put("subject", row.subject())
                .put("description", Formattable.markdown(row.text(Attribute.DESCRIPTION)))
                .put("scheduleManually", row.flag(Attribute.SCHEDULE_MANUALLY));
        if (type != null && type.milestone()) {
            hal.put("date", row.date(Attribute.DUE_DATE));
        } else {
            hal.put("startDate", row.date(Attribute.START_DATE))
                    .put("dueDate", row.date(Attribute.DUE_DATE))
                    .put("duration", WorkPackageRepresenter.days(row.integer(Attribute.DURATION)));
        }
        hal.put("ignoreNonWorkingDays", row.flag(Attribute.IGNORE_NON_WORKING_DAYS))
                .put("estimatedTime", WorkPackageRepresenter.hours(row.hours(Attribute.ESTIMATED_HOURS)));
        if (row.hours(Attribute.REMAINING_HOURS) != null) {
            hal.put("remainingTime", WorkPackageRepresenter.hours(row.hours(Attribute.REMAINING_HOURS)));
        }
        hal.put("percentageDone", row.integer(Attribute.DONE_RATIO));
        hal.put("_meta", JsonNodeFactory.instance.objectNode());
        var links = new WorkPackageLinks(instance);
        links.writable(hal, row, caller);
        hal.link("projectPhase", Link.none().title(null));
        if (project != null && type != null) {
            ofModules(hal, draft, project, type, links);
        }
        return hal.node();
    }

    private void ofModules(Hal hal, Draft draft, Project project, Type type, WorkPackageLinks links) {
        if (project.has("backlogs") && type.has("story_points")) {
            hal.put("storyPoints", draft.row().integer(Attribute.STORY_POINTS));
        }
        if (project.has("budgets")) {
            var budget = instance.state().content().budgets().find(draft.row().integer(Attribute.BUDGET));
            hal.link("budget", budget == null ? Link.none() : BudgetRepresenter.link(budget));
        }
        for (var field : CustomFields.of(instance.state(), project.id(), type.id())) {
            if (field.linked()) {
                links.custom(hal, field, draft.row());
            } else {
                hal.put(field.key(), CustomValues.json(field, draft.row().custom()));
            }
        }
    }
}
