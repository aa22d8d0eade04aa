package org.openprojectmcp.routes.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Member;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.testing.ServedRoutes;

/**
 * Each list against the store, for people of different rights, with random filters and page sizes: all of its pages together are what
 * the person may see of what fits, each row once, and the total says so. {@code -Dlists.seed=N} asks other questions, and
 * {@code -Dlists.rounds=N} more of them; a failure names its seed and the smallest question that fails.
 */
class ListsMissNothingTest {

    private static final long SEED = Long.getLong("lists.seed", 20_261_122);
    private static final int ROUNDS = Integer.getInteger("lists.rounds", 10);
    private static final int MOST_PAGES = 200;
    private static final Map<String, ServedRoutes> SERVED = new TreeMap<>();
    private static final Map<String, Store> STORES = new TreeMap<>();

    @AfterAll
    static void close() {
        SERVED.values().forEach(ServedRoutes::close);
        SERVED.clear();
    }

    private static ServedRoutes served(String login) {
        return SERVED.computeIfAbsent(login, name -> new ServedRoutes(name, Settings.Confirm.DESTRUCTIVE));
    }

    private static Store store(String login) {
        return STORES.computeIfAbsent(login, Store::new);
    }

    /** What a tool answers to a question, over all pages. */
    private record Answer(int total, List<?> rows) {}

    private static Answer pages(String login, String tool, String arguments, Function<JsonNode, List<?>> rows) {
        List<Object> all = new ArrayList<>();
        int total = 0;
        for (int page = 1; page <= MOST_PAGES; page++) {
            String paged = arguments.replaceFirst("}$", (arguments.equals("{}") ? "" : ", ") + "'page': " + page + "}");
            JsonNode answer = served(login).call(tool, paged);
            List<?> shown = rows.apply(answer);
            assertThat(answer.path("shown").asInt()).as(tool + paged).isEqualTo(shown.size());
            all.addAll(shown);
            total = answer.path("total").asInt();
            if (!answer.path("more").asText("").equals("page: " + (page + 1))) {
                break;
            }
        }
        return new Answer(total, all);
    }

    private static <R> void hold(
            String login,
            String tool,
            Function<Random, List<Facet<R>>> facets,
            Function<Question<R>, Answer> asked,
            Function<Question<R>, List<?>> expected) {
        Random random = new Random(SEED + login.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Question<R> question = Question.of(facets.apply(random), random);
            Predicate<Question<R>> fails = part -> differs(asked.apply(part), expected.apply(part));
            if (fails.test(question)) {
                Question<R> smallest = question.smallest(fails);
                fail(
                        "%s as %s with %s, seed %d, round %d: answered %s, in store %s",
                        tool,
                        login,
                        smallest.arguments(),
                        SEED,
                        round,
                        asked.apply(smallest),
                        expected.apply(smallest));
            }
        }
    }

    private static boolean differs(Answer answer, List<?> expected) {
        return answer.total() != expected.size()
                || answer.rows().size() != expected.size()
                || !answer.rows().containsAll(expected);
    }

    private static List<Integer> ids(JsonNode rows, Function<JsonNode, JsonNode> id) {
        List<Integer> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(id.apply(row).asInt()));
        return ids;
    }

    private static String size(Random random) {
        return "'page_size': " + List.of(3, 10, 50, 100).get(random.nextInt(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void workPackagesAreListedWhole(String login) {
        Store store = store(login);
        List<WorkPackage> visible = store.workPackages();
        Random sizes = new Random(SEED);

        hold(
                login,
                "list_work_packages",
                random -> WorkPackageFacets.of(store, visible, random),
                question -> pages(
                        login,
                        "list_work_packages",
                        question.arguments(size(sizes)),
                        answer -> ids(answer.path("rows"), row -> row.path(0))),
                question -> visible.stream()
                        .filter(question::fits)
                        .filter(row -> question.isAbout(WorkPackageFacets.STATE) || !store.closed(row))
                        .map(WorkPackage::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void everyWordIsFoundWhereItStands(String login) {
        Store store = store(login);
        List<WorkPackage> visible = store.workPackages();
        Random random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            WorkPackage one = visible.get(random.nextInt(visible.size()));
            String word = WorkPackageFacets.word(one.subject(), random);
            Answer found = pages(
                    login,
                    "search_work_packages",
                    "{'text': '" + word + "', 'page_size': 100}",
                    answer -> ids(answer.path("rows"), row -> row.path(0)));
            List<Integer> expected = visible.stream()
                    .filter(row -> store.says(row, word))
                    .map(WorkPackage::id)
                    .toList();
            // what stands in custom fields and attachments is found too, and the store does not look there
            assertThat(found.rows().stream().map(Integer.class::cast).toList())
                    .as("search_work_packages as %s for %s, seed %d", login, word, SEED)
                    .doesNotHaveDuplicates()
                    .hasSize(found.total())
                    .containsAll(expected);
            assertThat(visible).extracting(row -> (Object) row.id()).containsAll(found.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void somebodysWorkIsAllThatThePersonAndItsGroupsHave(String login) {
        Store store = store(login);
        List<WorkPackage> open =
                store.workPackages().stream().filter(row -> !store.closed(row)).toList();
        List<Integer> people = open.stream()
                .map(row -> row.integer(Attribute.ASSIGNEE))
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        hold(
                login,
                "list_my_work",
                random -> {
                    int person = people.get(random.nextInt(people.size()));
                    int project = open.get(random.nextInt(open.size())).projectId();
                    return List.of(
                            new Facet<WorkPackage>("person", "'person': " + person, row -> store.withGroups(person)
                                    .contains(row.integer(Attribute.ASSIGNEE))),
                            new Facet<WorkPackage>(
                                    "project", "'project': " + project, row -> store.within(row.projectId(), project)));
                },
                question -> {
                    JsonNode work = served(login).call("list_my_work", question.arguments("'limit': 100"));
                    List<Integer> ids = new ArrayList<>();
                    for (String section : List.of("overdue", "due_soon", "later", "without_due_date")) {
                        ids.addAll(ids(work.path(section).path("rows"), row -> row.path(0)));
                    }
                    return new Answer(work.path("total").asInt(), ids);
                },
                question -> open.stream()
                        .filter(question::fits)
                        .filter(row -> question.isAbout("person")
                                || store.withGroups(store.me()).contains(row.integer(Attribute.ASSIGNEE)))
                        .map(WorkPackage::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void timeEntriesAreListedAndSummedWhole(String login) {
        Store store = store(login);
        List<TimeEntry> visible = store.timeEntries();

        hold(
                login,
                "list_time_entries",
                random -> {
                    if (visible.isEmpty()) {
                        return List.<Facet<TimeEntry>>of();
                    }
                    TimeEntry one = visible.get(random.nextInt(visible.size()));
                    TimeEntry other = visible.get(random.nextInt(visible.size()));
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
                            new Facet<TimeEntry>("from", "'from': '" + one.spentOn() + "'", row -> !row.spentOn()
                                    .isBefore(one.spentOn())),
                            new Facet<TimeEntry>("to", "'to': '" + other.spentOn() + "'", row -> !row.spentOn()
                                    .isAfter(other.spentOn())));
                },
                question -> {
                    JsonNode list = served(login).call("list_time_entries", question.arguments("'limit': 500"));
                    double hours = visible.stream()
                            .filter(question::fits)
                            .mapToDouble(entry -> entry.hours() == null ? 0 : entry.hours())
                            .sum();
                    assertThat(list.path("hours").asDouble())
                            .as("hours of " + question.arguments())
                            .isCloseTo(hours, within(0.05));
                    return new Answer(
                            Math.min(list.path("total").asInt(), 500),
                            ids(list.path("entries"), row -> row.path("id")));
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
        Store store = store(login);
        List<Project> visible = store.projects();
        Random sizes = new Random(SEED);

        hold(
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
                question -> pages(
                        login,
                        "list_projects",
                        question.arguments(size(sizes)),
                        answer -> ids(answer.path("rows"), row -> row.path(0))),
                question -> visible.stream()
                        .filter(question::fits)
                        .filter(row -> question.isAbout("state") || row.active())
                        .map(Project::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void membersAreListedWhole(String login) {
        Store store = store(login);
        List<Member> visible = store.members();
        Random sizes = new Random(SEED);

        hold(
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
                question -> pages(
                        login,
                        "list_memberships",
                        question.arguments(size(sizes)),
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
        Store store = store(login);
        List<Version> visible = store.versions();

        hold(
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
                    JsonNode list = served(login).call("list_versions", question.arguments("'progress': false"));
                    return new Answer(list.path("total").asInt(), ids(list.path("versions"), row -> row.path("id")));
                },
                question ->
                        visible.stream().filter(question::fits).map(Version::id).toList());
    }
}
