package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.people.Principal;

/** Settings that programs need, open to everybody, and the preferences of the user. */
public final class ConfigurationResource {
    private static final List<String> FEATURE_FLAGS = List.of(
            "builtInOAuthApplications",
            "calculatedValueProjectAttribute",
            "portfolioModels",
            "newProjectOverview",
            "meetingsPresentationMode");

    private final Instance instance;
    private final Preferences stored;
    private final PreferencesRepresenter preferences;

    public ConfigurationResource(Instance instance) {
        this.instance = instance;
        this.stored = new Preferences(instance);
        this.preferences = new PreferencesRepresenter(stored);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.getAnonymously("/configuration", this::configuration);
        new PreferencesResource(instance, stored).register(router);
    }

    private Answer configuration(Request request) {
        var settings = instance.state().settings();
        var user = userOf(request.caller());
        var hal = Hal.of("Configuration")
                .put("maximumAttachmentFileSize", settings.attachmentMaxSize() * 1024)
                .put("maximumAPIV3PageSize", settings.maximumPageSize())
                .put("dateFormat", settings.dateFormat())
                .put("durationFormat", "hours_only")
                .put("timeFormat", settings.timeFormat())
                .put("userDefaultTimezone", (String) null)
                .put("startOfWeek", settings.startOfWeek())
                .put("hoursPerDay", settings.hoursPerDay())
                .put("daysPerMonth", settings.daysPerMonth())
                .put("hostName", request.headers().getOrDefault("host", "localhost"))
                .embed("userPreferences", preferences.element(user, request.caller()))
                .link("self", Link.to("/api/v3/configuration"))
                .link("userPreferences", Link.to(user.href() + "/preferences"));
        var sizes = JsonNodeFactory.instance.arrayNode();
        settings.perPageOptions().forEach(sizes::add);
        return Answer.ok(hal.put("perPageOptions", sizes)
                .put("activeFeatureFlags", Hal.texts(FEATURE_FLAGS))
                .put("availableFeatures", Hal.texts(List.of()))
                .put("triallingFeatures", Hal.texts(List.of()))
                .put("allowedLinkProtocols", Hal.texts(List.of("http", "https", "mailto")))
                .node());
    }

    private Principal userOf(Caller caller) {
        if (caller.user() != null) {
            return caller.user();
        }
        return instance.state().principals().all().stream()
                .filter(principal -> principal.kind() == Principal.Kind.ANONYMOUS)
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }
}
