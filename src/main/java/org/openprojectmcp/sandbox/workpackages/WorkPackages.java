package org.openprojectmcp.sandbox.workpackages;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.profile.Feature;

/** Finds the work packages that a caller may see. */
public final class WorkPackages {
    /** The right to see work packages. */
    public static final String VIEW = "view_work_packages";

    private WorkPackages() {}

    /**
     * The work package of the path variable {@code id}: its number, or its semantic id where there are such.
     *
     * @throws ApiError 404 when there is none or the caller may not see it
     */
    public static WorkPackage visible(Instance instance, Request request) {
        var row = find(instance, request.parameter("id"));
        if (row == null || !visible(instance, request.caller(), row)) {
            throw missing();
        }
        return row;
    }

    private static @Nullable WorkPackage find(Instance instance, String id) {
        if (id.matches("\\d{1,9}")) {
            return instance.state().workPackages().find(Integer.parseInt(id));
        }
        return semantic(instance) ? instance.state().semanticIds().find(id) : null;
    }

    private static boolean semantic(Instance instance) {
        return instance.has(Feature.SEMANTIC_IDS) && instance.state().settings().semanticIds();
    }

    /** The id that people read: the number, or the semantic one where there are such. */
    public static String displayId(Instance instance, WorkPackage row) {
        return semantic(instance) ? instance.state().semanticIds().of(row) : String.valueOf(row.id());
    }

    /** 404 in the words for work packages. */
    public static ApiError missing() {
        return ApiError.of(404, "NotFound", Text.of("error.work_package_missing"));
    }

    /** Whether the caller may see a work package. */
    public static boolean visible(Instance instance, Caller caller, WorkPackage row) {
        return instance.access().allowed(caller, VIEW, row.projectId());
    }

    /** The project of a work package. */
    public static Project project(Instance instance, WorkPackage row) {
        return instance.state().projects().get(row.projectId());
    }

    /** Refuses with 403 unless the caller may do something with a work package it sees. */
    public static void require(Instance instance, Request request, WorkPackage row, String... permissions) {
        if (!instance.access().rights(request.caller(), project(instance, row)).may(permissions)) {
            throw ApiError.missingPermission();
        }
    }
}
