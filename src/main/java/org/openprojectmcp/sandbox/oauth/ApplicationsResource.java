package org.openprojectmcp.sandbox.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;

/** The OAuth applications, for administrators and without their secrets; and the credentials for other servers, of which there are none. */
public final class ApplicationsResource {
    private final Instance instance;

    public ApplicationsResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/oauth_applications/{id}", this::get).get("/oauth_client_credentials/{id}", this::credentials);
    }

    private Answer get(Request request) {
        requireAdministrator(request);
        var application = instance.state().applications().find(request.id());
        if (application == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(document(application));
    }

    private Answer credentials(Request request) {
        requireAdministrator(request);
        throw ApiError.notFound();
    }

    private ObjectNode document(Application application) {
        var owner = instance.state().principals().get(application.ownerId());
        return Hal.of("OAuthApplication")
                .put("id", application.id())
                .put("name", application.name())
                .put("clientId", application.clientId())
                .put("confidential", application.confidential())
                .put("scopes", Hal.texts(application.scopes()))
                .put("createdAt", application.createdAt())
                .put("updatedAt", application.createdAt())
                .link("self", Link.to("/api/v3/oauth_applications/" + application.id(), application.name()))
                .link("owner", PrincipalRepresenter.link(owner))
                .link("integration", Link.none())
                .link(
                        "redirectUri",
                        application.redirectUris().stream().map(Link::to).toList())
                .node();
    }

    private static void requireAdministrator(Request request) {
        if (!request.caller().admin()) {
            throw ApiError.missingPermission();
        }
    }
}
