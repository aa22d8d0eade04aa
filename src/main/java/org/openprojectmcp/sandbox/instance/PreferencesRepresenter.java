package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.people.Principal;

/** What a user prefers as HAL. */
final class PreferencesRepresenter implements Representer<Principal> {
    private final Preferences preferences;

    PreferencesRepresenter(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public ObjectNode element(Principal user, Caller caller) {
        var href = user.href() + "/preferences";
        var hal = Hal.of("UserPreferences")
                .link("self", Link.to(href))
                .link("user", Link.to(user.href(), user.name()))
                .link("updateImmediately", Link.action(href, "patch"));
        preferences.of(user).fields().forEachRemaining(value -> hal.put(value.getKey(), value.getValue()));
        return hal.node();
    }
}
