package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.model.people.Principal;

/** What each user prefers: the settings of a new account, with what was changed since. */
final class Preferences {
    private static final String ZONES = "/org/openprojectmcp/time-zones.txt";
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
    private final Map<Integer, ObjectNode> changed = new HashMap<>();

    Preferences(Instance instance) {
        this.instance = instance;
    }

    /** The preferences of a user. */
    ObjectNode of(Principal user) {
        var own = changed.get(user.id());
        return own == null ? initial(user) : own.deepCopy();
    }

    /** Takes what a body gives; names that are no preferences and values of another kind are left out. */
    void change(Principal user, Payload payload) {
        var own = of(user);
        for (var name : List.copyOf(payload.names())) {
            var value = payload.value(name);
            if (own.has(name) && own.path(name).getNodeType() == value.getNodeType()) {
                own.set(name, own.path(name) instanceof ObjectNode old ? merged(old, value) : value);
            }
        }
        changed.put(user.id(), own);
    }

    /** Whether a value names a time zone that can be chosen. */
    static boolean zone(JsonNode value) {
        return value.isTextual() && Zones.CHOOSABLE.contains(value.textValue());
    }

    /** Read with the first change of a time zone. */
    private static final class Zones {
        static final Set<String> CHOOSABLE = read();

        private static Set<String> read() {
            try (var in = Objects.requireNonNull(Preferences.class.getResourceAsStream(ZONES), ZONES)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static JsonNode merged(ObjectNode old, JsonNode given) {
        var merged = old.deepCopy();
        given.fields().forEachRemaining(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    private ObjectNode initial(Principal user) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("timeZone", "Etc/UTC")
                .put("disableKeyboardShortcuts", false)
                .put("warnOnLeavingUnsaved", true)
                .put("commentSortDescending", false)
                .put("autoHidePopups", true);
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
