package org.openprojectmcp.sandbox.fields;

import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.CustomField;

/**
 * Values of list fields, and the items of hierarchy fields, which only the Enterprise edition has. A value of a work package field is seen
 * where the field was switched on for a project: the values of fields for all projects are seen by nobody.
 */
public final class CustomOptionsResource {
    private static final Set<String> TIME = Set.of("log_time", "log_own_time", "view_time_entries");

    private final Instance instance;

    public CustomOptionsResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/custom_options/{id}", this::get).get("/custom_fields/{id}/items", this::items);
    }

    private Answer get(Request request) {
        var id = request.id();
        for (var field : instance.state().customFields().all()) {
            for (var option : field.options()) {
                if (option.id() == id && visible(field, request.caller())) {
                    return document(option);
                }
            }
        }
        throw ApiError.notFound();
    }

    private Answer items(Request request) {
        if (instance.state().customFields().find(request.id()) == null) {
            throw ApiError.notFound();
        }
        throw ApiError.of(422, "UnprocessableContent", Text.of("error.other_custom_field"));
    }

    private boolean visible(CustomField field, Caller caller) {
        var access = instance.access();
        return switch (field.kind()) {
            case "WorkPackageCustomField" ->
                !field.forAll()
                        && instance.state().projects().all().stream()
                                .filter(project -> project.customFieldIds().contains(field.id()))
                                .anyMatch(project -> access.allowed(caller, "view_work_packages", project));
            case "ProjectCustomField" -> access.allowedAnywhere(caller, "view_project_attributes");
            case "TimeEntryCustomField" -> access.allowedAnywhere(caller, TIME);
            case "VersionCustomField" -> access.allowedAnywhere(caller, "view_work_packages");
            case "UserCustomField", "GroupCustomField" -> true;
            default -> false;
        };
    }

    private static Answer document(CustomField.Option option) {
        return Answer.ok(Hal.of("CustomOption")
                .put("id", option.id())
                .put("value", option.value())
                .link("self", Link.to("/api/v3/custom_options/" + option.id(), option.value()))
                .node());
    }
}
