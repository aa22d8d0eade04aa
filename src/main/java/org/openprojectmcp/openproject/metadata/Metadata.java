package org.openprojectmcp.openproject.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.hal.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What OpenProject has of each kind, as a caller's key sees it. Answers are shared and not to be changed. Thread-safe; blocks its thread
 * when OpenProject has to be asked.
 */
public final class Metadata {

    private static final Logger LOG = LoggerFactory.getLogger(Metadata.class);
    private static final String API = "/api/v3/";
    private static final String ME = "/users/me";
    private static final Duration SELDOM_CHANGED = Duration.ofMinutes(5);
    private static final Duration SOMETIMES_CHANGED = Duration.ofSeconds(60);
    private static final Duration JUST_FETCHED = Duration.ofSeconds(2);

    private static final String SPRINTS = "/sprints";
    private static final Set<String> NAMED = Set.of("/versions", "/queries");

    private final OpenProject openProject;
    private final Memory<JsonNode> memory;

    public Metadata(OpenProject openProject, Clock clock) {
        this.openProject = openProject;
        this.memory = new Memory<>(clock);
    }

    /** The lists of an instance that are the same everywhere in it. */
    public enum Kind {
        STATUSES,
        TYPES,
        PRIORITIES,
        ROLES;

        String path() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything of a kind, in OpenProject's order. */
    public List<JsonNode> list(Caller caller, Kind kind) {
        return elements(cached(caller, kind.path(), SELDOM_CHANGED, null));
    }

    /** The ids of the statuses that count as closed. */
    public Set<Long> closedStatuses(Caller caller) {
        return list(caller, Kind.STATUSES).stream()
                .filter(status -> status.path("isClosed").asBoolean())
                .map(status -> status.path("id").asLong())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The user of the caller's key. */
    public JsonNode me(Caller caller) {
        return cached(caller, ME, SELDOM_CHANGED, null);
    }

    /** The settings of the instance that everybody sees, such as the largest attachment and the hours of a day. */
    public JsonNode configuration(Caller caller) {
        return cached(caller, "/configuration", SELDOM_CHANGED, null);
    }

    /** The time zone that the caller has chosen in OpenProject; UTC when there is none that is known here. */
    public ZoneId zone(Caller caller) {
        try {
            return ZoneId.of(cached(caller, "/users/me/preferences", SELDOM_CHANGED, null)
                    .path("timeZone")
                    .asText("Etc/UTC"));
        } catch (DateTimeException unknown) {
            LOG.debug("No time zone of this name is known here", unknown);
            return ZoneOffset.UTC;
        }
    }

    /** The projects that the caller sees, with {@code id}, {@code identifier} and {@code name}; at most 1000. */
    public JsonNode projects(Caller caller) {
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("pageSize", 1000)
                .put("select", "total,elements/id,elements/identifier,elements/name");
        return cached(caller, "/projects", SOMETIMES_CHANGED, query);
    }

    /** The types, versions or categories of a project. */
    public List<JsonNode> ofProject(Caller caller, long project, String what) {
        return elements(cached(caller, "/projects/" + project + "/" + what, SOMETIMES_CHANGED, null));
    }

    /** The versions that the caller sees, of all projects. */
    public List<JsonNode> versions(Caller caller) {
        return elements(cached(caller, "/versions", SOMETIMES_CHANGED, null));
    }

    /**
     * The sprints of a project, or those that the caller sees of all projects; at most 1000.
     *
     * @param project its id; {@code null} for all
     */
    public List<JsonNode> sprints(Caller caller, @Nullable Long project) {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("pageSize", 1000);
        String path = project == null ? SPRINTS : "/projects/" + project + SPRINTS;
        return elements(cached(caller, path, SOMETIMES_CHANGED, query));
    }

    /** The saved queries that the caller sees, of all projects. */
    public List<JsonNode> queries(Caller caller) {
        return elements(cached(caller, "/queries", SOMETIMES_CHANGED, null));
    }

    /** The schema that a resource links to; a missing node when the caller cannot read it, which is no reason to withhold the rest. */
    public JsonNode schemaOf(Caller caller, JsonNode resource) {
        String href = Hal.link(resource, "schema").path("href").asText();
        if (!href.startsWith(API)) {
            return MissingNode.getInstance();
        }
        try {
            return cached(caller, href.substring(API.length() - 1), SELDOM_CHANGED, null);
        } catch (OpenProjectException unreadable) {
            LOG.debug("The labels of custom fields are unknown", unreadable);
            return MissingNode.getInstance();
        }
    }

    /** What a form says of the fields of a resource, with the values that may be chosen; asked for anew each time. */
    public JsonNode formSchema(Caller caller, String form, Map<String, ?> path, ObjectNode payload) {
        return openProject.post(caller, form, path, payload).path("_embedded").path("schema");
    }

    /**
     * The same, remembered.
     *
     * @param what it depends on
     */
    public JsonNode formSchema(Caller caller, String what, String form, Map<String, ?> path, ObjectNode payload) {
        return memory.get(
                caller.credentials(),
                "form of " + what,
                SOMETIMES_CHANGED,
                () -> formSchema(caller, form, path, payload));
    }

    /** What somebody made of answers, remembered like these. */
    public JsonNode derived(Caller caller, String what, Supplier<JsonNode> read) {
        return memory.get(caller.credentials(), what, SELDOM_CHANGED, read);
    }

    /** A short list of something. */
    public JsonNode collection(Caller caller, String path, ObjectNode query) {
        return cached(caller, path, SOMETIMES_CHANGED, query);
    }

    /** The schema of time entries, which has the labels of their custom fields; a missing node when the caller cannot read it. */
    public JsonNode timeEntrySchema(Caller caller) {
        try {
            return cached(caller, "/time_entries/schema", SELDOM_CHANGED, null);
        } catch (OpenProjectException unreadable) {
            LOG.debug("The labels of custom fields are unknown", unreadable);
            return MissingNode.getInstance();
        }
    }

    /** The seven days of a week, with {@code day} (1 is Monday) and {@code working}. */
    public List<JsonNode> weekDays(Caller caller) {
        return elements(cached(caller, "/days/week", SELDOM_CHANGED, null));
    }

    /** The single days between two, both included, on which nobody works. */
    public List<JsonNode> nonWorkingDays(Caller caller, LocalDate first, LocalDate last) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.putArray("filters")
                .addObject()
                .putObject("date")
                .put("operator", "<>d")
                .putArray("values")
                .add(first.toString())
                .add(last.toString());
        return elements(cached(caller, "/days/non_working", SELDOM_CHANGED, query));
    }

    /** The days on which people work; single days off are known between the two, both included. */
    public WorkCalendar workCalendar(Caller caller, LocalDate first, LocalDate last) {
        return WorkCalendar.of(weekDays(caller), nonWorkingDays(caller, first, last));
    }

    /** What time can be logged on for a work package. */
    public List<JsonNode> activities(Caller caller, long workPackage) {
        JsonNode form = memory.get(
                caller.credentials(),
                "activities of " + workPackage,
                SOMETIMES_CHANGED,
                () -> openProject.post(caller, "/time_entries/form", Map.of(), entityLink(workPackage)));
        List<JsonNode> allowed = new ArrayList<>();
        form.at("/_embedded/schema/activity/_embedded/allowedValues").forEach(allowed::add);
        return allowed;
    }

    /** Users, groups and placeholder users, as many as one page of {@code query} has. */
    public JsonNode principals(Caller caller, ObjectNode query) {
        return cached(caller, "/principals", SOMETIMES_CHANGED, query);
    }

    /** The names of users, groups and placeholder users by their id; those that the caller cannot see are missing. */
    public Map<Long, String> names(Caller caller, Set<Long> principals) {
        return names(caller, principals, Map.of());
    }

    /**
     * The same where some are known already. The caller's own is not asked for while it is remembered.
     *
     * @param known names by id, of others too
     */
    public Map<Long, String> names(Caller caller, Set<Long> principals, Map<Long, String> known) {
        Map<Long, String> names = new HashMap<>(known);
        names.keySet().retainAll(principals);
        memory.held(caller.credentials(), ME, SELDOM_CHANGED)
                .filter(me -> principals.contains(me.path("id").asLong()))
                .ifPresent(
                        me -> names.put(me.path("id").asLong(), me.path("name").asText()));
        if (names.size() == principals.size()) {
            return names;
        }
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("pageSize", principals.size())
                .put("select", "elements/id,elements/name");
        ObjectNode filter =
                query.putArray("filters").addObject().putObject("id").put("operator", "=");
        principals.stream().filter(id -> !names.containsKey(id)).sorted().forEach(id -> filter.withArray("values")
                .add(id.toString()));
        elements(cached(caller, "/principals", SELDOM_CHANGED, query))
                .forEach(principal -> names.put(
                        principal.path("id").asLong(), principal.path("name").asText()));
        return names;
    }

    /**
     * Forgets what is remembered of a caller's projects, versions, categories, sprints and queries, unless it is fresh: a name that is not among them may
     * be a new one.
     *
     * @return whether anything was forgotten
     */
    public boolean forgetNames(Caller caller) {
        return forgetNames(caller, JUST_FETCHED);
    }

    /** Forgets the same however fresh it is, since the caller has just changed some of it. */
    public void namesChanged(Caller caller) {
        forgetNames(caller, Duration.ZERO);
    }

    private boolean forgetNames(Caller caller, Duration age) {
        return memory.forget(
                caller.credentials(),
                what -> what.startsWith("/projects") || what.startsWith(SPRINTS) || NAMED.contains(what),
                age);
    }

    private JsonNode cached(Caller caller, String path, Duration age, @Nullable ObjectNode query) {
        return memory.get(
                caller.credentials(),
                query == null ? path : path + "?" + query,
                age,
                () -> openProject.get(caller, path, Map.of(), query));
    }

    private static List<JsonNode> elements(JsonNode collection) {
        List<JsonNode> elements = new ArrayList<>();
        collection.path("_embedded").path("elements").forEach(elements::add);
        return elements;
    }

    private static ObjectNode entityLink(long workPackage) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("_links").putObject("entity").put("href", "/api/v3/work_packages/" + workPackage);
        return body;
    }
}
