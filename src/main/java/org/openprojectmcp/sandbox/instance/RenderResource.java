package org.openprojectmcp.sandbox.instance;

import java.util.regex.Pattern;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.markdown.Markdown;
import org.openprojectmcp.sandbox.markdown.PlainText;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Turns texts into HTML, in the context of a work package that the caller sees or of none. */
public final class RenderResource {
    private static final Pattern CONTEXT = Pattern.compile("/api/v3/([a-z_]+)/(\\d{1,9})");

    private final Instance instance;

    public RenderResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.postOf("text/plain", "/render/markdown", this::markdown)
                .postOf("text/plain", "/render/plain", request -> html(PlainText.html(request.text())));
    }

    private Answer markdown(Request request) {
        var context = request.queryValue("context");
        if (context != null) {
            checkContext(context, request);
        }
        return html(Markdown.html(request.text()));
    }

    private void checkContext(String context, Request request) {
        var matcher = CONTEXT.matcher(context);
        if (!matcher.matches()) {
            throw refused(Text.of("error.context_no_link"));
        }
        if (!matcher.group(1).equals("work_packages")) {
            throw refused(Text.of("error.context_unsupported"));
        }
        WorkPackage row = instance.state().workPackages().find(Integer.parseInt(matcher.group(2)));
        if (row == null || !WorkPackages.visible(instance, request.caller(), row)) {
            throw refused(Text.of("error.context_missing"));
        }
    }

    private static ApiError refused(Text message) {
        return ApiError.of(400, "InvalidRenderContext", message);
    }

    private static Answer html(String html) {
        return Answer.text(200, "text/html", html);
    }
}
