package org.openprojectmcp.sandbox.instance;

import org.openprojectmcp.sandbox.hal.Markdown;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Router;

/** Turns texts into HTML. */
public final class RenderResource {

    /** Adds the routes. */
    public void register(Router router) {
        router.postOf(
                        "text/plain",
                        "/render/markdown",
                        request -> Answer.text(200, "text/html", Markdown.html(request.text())))
                .postOf(
                        "text/plain",
                        "/render/plain",
                        request -> Answer.text(200, "text/html", Markdown.plain(request.text())));
    }
}
