package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People, groups and projects of {@code organisation.json}, with ids in the order of the file. */
final class Organisation {
    private static final int FIRST_USER = 4;
    private static final List<String> MODULES = List.of(
            "activity",
            "backlogs",
            "board_view",
            "budgets",
            "calendar_view",
            "costs",
            "documents",
            "forums",
            "gantt",
            "meetings",
            "news",
            "team_planner_view",
            "wiki",
            "work_package_tracking");
    private static final List<String> TYPES =
            List.of("Task", "Milestone", "Summary task", "Feature", "Epic", "User story", "Bug");

    record Person(
            String handle,
            String login,
            String firstname,
            String lastname,
            @Nullable String mail,
            @Nullable String language,
            @Nullable String status,
            boolean admin) {
        static Person of(Fields fields) {
            return new Person(
                    fields.text("handle"),
                    fields.text("login"),
                    fields.text("firstname"),
                    fields.text("lastname"),
                    fields.textOrNull("mail"),
                    fields.textOrNull("language"),
                    fields.textOrNull("status"),
                    fields.flag("admin"));
        }

        String name() {
            return firstname + " " + lastname;
        }
    }

    record Group(String handle, String name, List<String> members) {
        static Group of(Fields fields) {
            return new Group(fields.text("handle"), fields.text("name"), fields.texts("members"));
        }
    }

    record Category(String name, @Nullable String assignee) {
        static Category of(Fields fields) {
            return new Category(fields.text("name"), fields.textOrNull("assignee"));
        }
    }

    /** @param start first day, {@code end} last day, in working days from today */
    record Version(
            String name, String status, @Nullable String sharing, int start, int end, @Nullable String description) {
        static Version of(Fields fields) {
            return new Version(
                    fields.text("name"),
                    fields.text("status"),
                    fields.textOrNull("sharing"),
                    fields.number("start"),
                    fields.number("end"),
                    fields.textOrNull("description"));
        }
    }

    record Project(
            String identifier,
            String name,
            String description,
            @Nullable String parent,
            @Nullable String status,
            @Nullable String statusExplanation,
            @Nullable Boolean active,
            Map<String, List<String>> members,
            List<Category> categories,
            List<Version> versions) {

        static Project of(Fields fields) {
            var members = new LinkedHashMap<String, List<String>>();
            fields.json()
                    .path("members")
                    .fieldNames()
                    .forEachRemaining(
                            name -> members.put(name, new Fields(fields.json().path("members")).texts(name)));
            return new Project(
                    fields.text("identifier"),
                    fields.text("name"),
                    fields.text("description"),
                    fields.textOrNull("parent"),
                    fields.textOrNull("status"),
                    fields.textOrNull("statusExplanation"),
                    fields.flagOrNull("active"),
                    members,
                    fields.list("categories", Category::of),
                    fields.list("versions", Version::of));
        }

        /** The handle of the person who runs it. */
        String lead() {
            return members.keySet().iterator().next();
        }
    }

    private record Source(
            List<Person> people, String mailDomain, String demoUser, List<Group> groups, List<Project> projects) {

        static Source of(Fields fields) {
            return new Source(
                    fields.list("users", Person::of),
                    fields.text("mailDomain"),
                    fields.text("demoUser"),
                    fields.list("groups", Group::of),
                    fields.list("projects", Project::of));
        }
    }

    private final Source source;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private Organisation(Source source) {
        this.source = source;
        source.people().forEach(person -> number(person.handle(), person.name()));
        source.groups().forEach(group -> number(group.handle(), group.name()));
    }

    static Organisation read() {
        return new Organisation(Source.of(new Fields(Resources.read("demo/organisation.json"))));
    }

    List<Project> projects() {
        return source.projects();
    }

    List<Person> people() {
        return source.people();
    }

    /** The id of a person or group. */
    int principal(String handle) {
        var id = ids.get(handle);
        if (id == null) {
            throw new IllegalStateException("Nobody in the demo organisation is called " + handle);
        }
        return id;
    }

    int project(String identifier) {
        for (var i = 0; i < projects().size(); i++) {
            if (projects().get(i).identifier().equals(identifier)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("No demo project is called " + identifier);
    }

    void addAdministrator(ObjectNode state) {
        var person = people().stream().filter(Person::admin).findFirst().orElseThrow();
        add((ArrayNode) state.path("users"), person);
    }

    void addTo(ObjectNode state, WorkDays days) {
        var users = (ArrayNode) state.path("users");
        people().forEach(person -> add(users, person));
        for (var group : source.groups()) {
            var row = ((ArrayNode) state.path("other_principals")).addObject();
            row.put("id", principal(group.handle())).put("type", "Group").put("name", group.name());
            var members = row.putArray("members");
            group.members().forEach(member -> members.add(nameOf(member)));
        }
        var projects = new ProjectRows(this, days);
        projects().forEach(project -> projects.add((ArrayNode) state.path("projects"), project));
    }

    /** The handle of the person whose key the embedded server uses. */
    String demoUser() {
        return source.demoUser();
    }

    /** The project above, or {@code null}. */
    @Nullable
    Project parent(Project project) {
        return projects().stream()
                .filter(other -> other.identifier().equals(project.parent()))
                .findFirst()
                .orElse(null);
    }

    List<Group> groups() {
        return source.groups();
    }

    String nameOf(String handle) {
        return names.getOrDefault(handle, handle);
    }

    static List<String> modules() {
        return MODULES;
    }

    static List<String> types() {
        return TYPES;
    }

    private void number(String handle, String name) {
        ids.put(handle, FIRST_USER + ids.size());
        names.put(handle, name);
    }

    private void add(ArrayNode users, Person person) {
        users.addObject()
                .put("id", principal(person.handle()))
                .put("login", person.login())
                .put("firstname", person.firstname())
                .put("lastname", person.lastname())
                .put("mail", person.mail() == null ? person.login() + "@" + source.mailDomain() : person.mail())
                .put("admin", person.admin())
                .put("status", person.status() == null ? "active" : person.status())
                .put("language", person.language() == null ? "en" : person.language());
    }
}
