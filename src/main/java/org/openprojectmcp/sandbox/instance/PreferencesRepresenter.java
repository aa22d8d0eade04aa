package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Principal;

/** What a user prefers: the settings that every new account has. */
final class PreferencesRepresenter implements Representer<Principal> {
    private static final List<String> NOTIFIED = List.of("watched", "assignee", "responsible", "mentioned", "shared");
    private static final List<String> SILENT = List.of(
            "workPackageCreated",
            "workPackageCommented",
            "workPackageProcessed",
            "workPackagePrioritized",
            "workPackageScheduled",
            "newsAdded",
            "newsCommented",
            "documentAdded",
            "forumMessages",
            "wikiPageAdded",
            "wikiPageUpdated",
            "membershipAdded",
            "membershipUpdated");

    private final Instance instance;

    PreferencesRepresenter(Instance instance) {
        this.instance = instance;
    }

    @Override
    public ObjectNode element(Principal user, Caller caller) {
        var href = user.href() + "/preferences";
        var node = Hal.of("UserPreferences")
                .put("timeZone", "Etc/UTC")
                .put("disableKeyboardShortcuts", false)
                .put("warnOnLeavingUnsaved", true)
                .put("commentSortDescending", false)
                .put("autoHidePopups", true)
                .link("self", Link.to(href))
                .link("user", Link.to(user.href(), user.name()))
                .link("updateImmediately", Link.action(href, "patch"))
                .node();
        node.putObject("dailyReminders").put("enabled", true).putArray("times").add("08:00");
        node.putObject("immediateReminders").put("mentioned", true).put("personalReminder", true);
        node.putObject("pauseReminders").put("enabled", false);
        var workdays = node.putArray("workdays");
        instance.state().settings().workingDays().stream()
                .map(DayOfWeek::getValue)
                .sorted()
                .forEach(workdays::add);
        var notifications = node.putArray("notifications");
        if (user.kind() == Principal.Kind.USER) {
            notifications.add(notification());
        }
        return node;
    }

    private static ObjectNode notification() {
        var setting = JsonNodeFactory.instance.objectNode();
        NOTIFIED.forEach(name -> setting.put(name, true));
        SILENT.forEach(name -> setting.put(name, false));
        setting.putObject("_links").putObject("project").putNull("href");
        return setting;
    }
}
