package org.openprojectmcp.sandbox.instance;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;

/** What users prefer: everybody reads and changes the own preferences, administrators those of all. */
final class PreferencesResource {
    private static final String MINE = "/api/v3/users/me/preferences";

    private final Instance instance;
    private final Preferences preferences;
    private final PreferencesRepresenter representer;

    PreferencesResource(Instance instance, Preferences preferences) {
        this.instance = instance;
        this.preferences = preferences;
        this.representer = new PreferencesRepresenter(preferences);
    }

    void register(Router router) {
        router.get("/users/{id}/preferences", request -> shown(user(request), request))
                .patch("/users/{id}/preferences", this::update)
                .get("/my_preferences", request -> moved(301))
                .patch("/my_preferences", request -> moved(308));
    }

    private Answer update(Request request) {
        var user = user(request);
        var payload = Payload.of(request);
        if (payload.has("timeZone") && !Preferences.zone(payload.value("timeZone"))) {
            throw ApiError.of(
                    Violation.constraint("timeZone", Text.of("error.not_allowed", Text.of("label.time_zone"))));
        }
        preferences.change(user, payload);
        return shown(user, request);
    }

    private Answer shown(Principal user, Request request) {
        return Answer.ok(representer.element(user, request.caller()));
    }

    private Principal user(Request request) {
        var me = request.caller().principal();
        var own =
                request.parameter("id").equals("me") || request.parameter("id").equals(String.valueOf(me.id()));
        var user = own ? me : instance.state().principals().find(request.id());
        if (user == null || user.kind() != Principal.Kind.USER) {
            throw ApiError.notFound();
        }
        if (!own && !me.admin()) {
            throw ApiError.missingPermission();
        }
        return user;
    }

    private static Answer moved(int status) {
        return Answer.redirect(status, MINE, "This resource has been moved permanently to " + MINE + ".");
    }
}
