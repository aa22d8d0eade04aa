package org.openprojectmcp.routes.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.people.Member;

/** Lists of time entries, projects, members and versions, as {@link ListsMissNothingTest} asks those of work packages. */
class OtherListsMissNothingTest {

    @AutoClose
    private static final AskedLists LISTS = new AskedLists();

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void timeEntriesAreListedAndSummedWhole(String login) {
        Store store = LISTS.store(login);
        List<TimeEntry> visible = store.timeEntries();

        LISTS.hold(
                login,
                "list_time_entries",
                random -> {
                    if (visible.isEmpty()) {
                        return List.<Facet<TimeEntry>>of();
                    }
                    TimeEntry one = visible.get(random.nextInt(visible.size()));
                    LocalDate other =
                            visible.get(random.nextInt(visible.size())).spentOn();
                    LocalDate first = one.spentOn().isBefore(other) ? one.spentOn() : other;
                    LocalDate last = one.spentOn().isBefore(other) ? other : one.spentOn();
                    return List.of(
                            new Facet<TimeEntry>(
                                    "project",
                                    "'project': " + one.projectId(),
                                    row -> row.projectId() == one.projectId()),
                            new Facet<TimeEntry>(
                                    "work_package",
                                    "'work_package': " + one.workPackageId(),
                                    row -> row.workPackageId() == one.workPackageId()),
                            new Facet<TimeEntry>(
                                    "user", "'user': " + one.userId(), row -> row.userId() == one.userId()),
                            new Facet<TimeEntry>("from", "'from': '" + first + "'", row -> !row.spentOn()
                                    .isBefore(first)),
                            new Facet<TimeEntry>("to", "'to': '" + last + "'", row -> !row.spentOn()
                                    .isAfter(last)));
                },
                question -> {
                    JsonNode list = LISTS.served(login).call("list_time_entries", question.arguments("'limit': 500"));
                    double hours = visible.stream()
                            .filter(question::fits)
                            .mapToDouble(entry -> entry.hours() == null ? 0 : entry.hours())
                            .sum();
                    assertThat(list.path("hours").asDouble())
                            .as("hours of " + question.arguments())
                            .isCloseTo(hours, within(0.05));
                    return new AskedLists.Answer(
                            Math.min(list.path("total").asInt(), 500),
                            AskedLists.ids(list.path("entries"), row -> row.path("id")));
                },
                question -> visible.stream()
                        .filter(question::fits)
                        .sorted((a, b) -> a.spentOn().equals(b.spentOn())
                                ? Integer.compare(b.id(), a.id())
                                : b.spentOn().compareTo(a.spentOn()))
                        .limit(500)
                        .map(TimeEntry::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void projectsAreListedWhole(String login) {
        Store store = LISTS.store(login);
        List<Project> visible = store.projects();
        Random sizes = new Random(AskedLists.SEED);

        LISTS.hold(
                login,
                "list_projects",
                random -> {
                    Project one = visible.get(random.nextInt(visible.size()));
                    return List.of(
                            new Facet<Project>("state", "'state': 'all'", row -> true),
                            new Facet<Project>("state", "'state': 'archived'", row -> !row.active()),
                            new Facet<Project>(
                                    "below",
                                    "'below': " + one.id(),
                                    row -> row.id() != one.id() && store.within(row.id(), one.id())),
                            new Facet<Project>("favorites", "'favorites': true", row -> row.favoredBy()
                                    .contains(store.me())));
                },
                question -> LISTS.pages(
                        login,
                        "list_projects",
                        question.arguments(AskedLists.size(sizes)),
                        answer -> AskedLists.ids(answer.path("rows"), row -> row.path(0))),
                question -> visible.stream()
                        .filter(question::fits)
                        .filter(row -> question.isAbout("state") || row.active())
                        .map(Project::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void membersAreListedWhole(String login) {
        Store store = LISTS.store(login);
        List<Member> visible = store.members();
        Random sizes = new Random(AskedLists.SEED);

        LISTS.hold(
                login,
                "list_memberships",
                random -> {
                    if (visible.isEmpty()) {
                        return List.<Facet<Member>>of();
                    }
                    Member one = visible.get(random.nextInt(visible.size()));
                    int role = one.roleIds().get(0);
                    List<Facet<Member>> facets = new ArrayList<>();
                    facets.add(new Facet<>(
                            "role", "'role': " + role, row -> row.roleIds().contains(role)));
                    if (one.projectId() != null) {
                        facets.add(new Facet<>(
                                "project",
                                "'project': " + one.projectId(),
                                row -> Objects.equals(row.projectId(), one.projectId())));
                    }
                    return facets;
                },
                question -> LISTS.pages(
                        login,
                        "list_memberships",
                        question.arguments(AskedLists.size(sizes)),
                        answer -> members(answer, question)),
                question -> visible.stream()
                        .filter(question::fits)
                        .map(row -> row.principalId() + " in " + row.projectId())
                        .toList());
    }

    private static List<String> members(JsonNode answer, Question<Member> question) {
        List<String> members = new ArrayList<>();
        for (JsonNode member : answer.path("members")) {
            JsonNode project = question.isAbout("project") ? answer.at("/project/id") : member.at("/project/id");
            members.add(member.path("id").asInt() + " in " + (project.isMissingNode() ? null : project.asText()));
        }
        return members;
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void versionsAreListedWhole(String login) {
        Store store = LISTS.store(login);
        List<Version> visible = store.versions();

        LISTS.hold(
                login,
                "list_versions",
                random -> {
                    Version one = visible.get(random.nextInt(visible.size()));
                    List<Project> projects =
                            store.projects().stream().filter(Project::active).toList();
                    int project = projects.get(random.nextInt(projects.size())).id();
                    return List.of(
                            new Facet<Version>("state", "'state': '" + one.status() + "'", row -> row.status()
                                    .equals(one.status())),
                            new Facet<Version>("project", "'project': " + project, row -> store.shared(row, project)));
                },
                question -> {
                    JsonNode list = LISTS.served(login).call("list_versions", question.arguments("'progress': false"));
                    return new AskedLists.Answer(
                            list.path("total").asInt(), AskedLists.ids(list.path("versions"), row -> row.path("id")));
                },
                question ->
                        visible.stream().filter(question::fits).map(Version::id).toList());
    }
}
