package org.openprojectmcp.sandbox.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.openprojectmcp.sandbox.demo.Translation;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.state.State;

/** Makes projects: who works in them, how they are divided, and the custom fields that their work packages have. */
final class GeneratedProjects {
    private static final int TEAM = 5;
    private static final int FOUNDED = -300;

    private final State state;
    private final Random random;
    private final WorkingDays days;
    private final List<Principal> people;
    private final List<CustomField> fields;
    private final Project pattern;

    GeneratedProjects(State state, Random random, WorkingDays days) {
        this.state = state;
        this.random = random;
        this.days = days;
        this.people = state.principals().all().stream()
                .filter(user -> user.kind() == Principal.Kind.USER && user.active() && !user.admin())
                .toList();
        this.fields = addFields();
        this.pattern = state.projects().all().iterator().next();
    }

    /** Adds the project of a number, counted from 1. */
    GeneratedProject add(int number) {
        var project = state.projects().insert(id -> project(id, number));
        var team = new ArrayList<Principal>();
        for (var i = 0; i < Math.min(TEAM, people.size()); i++) {
            team.add(people.get((number + i) % people.size()));
        }
        var first = people.get(0);
        if (!team.contains(first)) {
            team.set(team.size() - 1, first);
        }
        for (var i = 0; i < team.size(); i++) {
            join(project, team.get(i), i == 0 ? "Project admin" : "Member");
        }
        people.stream()
                .filter(person -> !team.contains(person))
                .limit(1)
                .forEach(person -> join(project, person, "Reader"));
        return new GeneratedProject(
                project.id(), team.get(0), team, addCategories(project, team), addVersions(project), fields);
    }

    private Project project(int id, int number) {
        var name = Words.project(number);
        var created = days.morning(FOUNDED + number % 100);
        return new Project(
                id,
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name,
                Words.purpose(name),
                false,
                true,
                null,
                GeneratedProject.any(List.of("on_track", "at_risk", "off_track", "not_started"), random),
                "",
                new LinkedHashSet<>(pattern.modules()),
                pattern.typeIds(),
                fields.stream().map(CustomField::id).toList(),
                Map.of(),
                Set.of(),
                created,
                created);
    }

    private void join(Project project, Principal person, String role) {
        var name = Translation.of(state).of(role);
        var roleId = state.roles().all().stream()
                .filter(one -> one.name().equals(name))
                .map(Role::id)
                .findFirst()
                .orElseThrow();
        var at = project.createdAt();
        state.members().insert(id -> new Member(id, person.id(), project.id(), List.of(roleId), at, at));
    }

    private List<Category> addCategories(Project project, List<Principal> team) {
        return Words.CATEGORIES.stream()
                .map(name -> state.categories()
                        .insert(id -> new Category(
                                id,
                                project.id(),
                                name,
                                GeneratedProject.any(team, random).id())))
                .toList();
    }

    /** One version that is done, one that is under way, two to come. */
    private List<Version> addVersions(Project project) {
        var versions = new ArrayList<Version>();
        for (var i = 0; i < 4; i++) {
            var start = -200 + 100 * i;
            var name = "Stage " + (i + 1);
            var status = i == 0 ? "locked" : "open";
            Instant at = project.createdAt();
            versions.add(state.versions()
                    .insert(id -> new Version(
                            id,
                            project.id(),
                            name,
                            "",
                            days.day(start),
                            days.day(start + 99),
                            status,
                            "none",
                            Map.of(),
                            at,
                            at)));
        }
        return List.copyOf(versions);
    }

    private List<CustomField> addFields() {
        return List.of(
                field("Cost centre", "int", List.of()),
                field("Region", "list", Words.REGIONS),
                field("Contractor", "string", List.of()),
                field("Inspected", "bool", List.of()));
    }

    private CustomField field(String name, String format, List<String> values) {
        var types =
                new LinkedHashSet<>(state.types().all().stream().map(Type::id).toList());
        var firstOption = 1
                + state.customFields().all().stream()
                        .flatMap(other -> other.options().stream())
                        .mapToInt(CustomField.Option::id)
                        .max()
                        .orElse(0);
        var options = new ArrayList<CustomField.Option>();
        values.forEach(value -> options.add(new CustomField.Option(firstOption + options.size(), value)));
        return state.customFields()
                .insert(id -> new CustomField(
                        id,
                        name,
                        "WorkPackageCustomField",
                        format,
                        false,
                        false,
                        true,
                        format.equals("string"),
                        false,
                        null,
                        types,
                        List.copyOf(options)));
    }
}
