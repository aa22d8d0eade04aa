package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.profile.Profile;

/** The way in: which instance this is, and who asks. Only administrators learn the version. */
public final class RootResource {
    private static final List<String> COLLECTIONS =
            List.of("configuration", "memberships", "priorities", "relations", "statuses", "time_entries", "types");

    private final Profile profile;

    /** @param profile the version that it tells */
    public RootResource(Profile profile) {
        this.profile = profile;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/", this::get).get("/string_objects", request -> gone());
    }

    /** String objects once stood for values without an address of their own; all that is left is the status, also as body. */
    private static Answer gone() {
        return Answer.of(410, JsonNodeFactory.instance.numberNode(410));
    }

    private Answer get(Request request) {
        var user = request.caller().principal();
        var hal = Hal.of("Root").put("instanceName", "OpenProject");
        if (user.admin()) {
            hal.put("coreVersion", profile.coreVersion());
        }
        hal.link("self", Link.to("/api/v3"));
        COLLECTIONS.forEach(name -> hal.link(name, Link.to("/api/v3/" + name)));
        return Answer.ok(hal.link("user", Link.to(user.href(), user.name()))
                .link("userPreferences", Link.to(user.href() + "/preferences"))
                .link("workPackages", Link.to("/api/v3/work_packages"))
                .node());
    }
}
