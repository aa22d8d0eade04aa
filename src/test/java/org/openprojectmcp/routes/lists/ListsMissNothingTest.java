package org.openprojectmcp.routes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * Lists of work packages against the store, for people of different rights, with random filters and page sizes: all pages together are what the person
 * may see of what fits, each row once, and the total says so. {@link OtherListsMissNothingTest} has the other lists.
 */
class ListsMissNothingTest {

    @AutoClose
    private static final AskedLists LISTS = new AskedLists();

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void workPackagesAreListedWhole(String login) {
        Store store = LISTS.store(login);
        List<WorkPackage> visible = store.workPackages();
        Random sizes = new Random(AskedLists.SEED);

        LISTS.hold(
                login,
                "list_work_packages",
                random -> WorkPackageFacets.of(store, visible, random),
                question -> LISTS.pages(
                        login,
                        "list_work_packages",
                        question.arguments(AskedLists.size(sizes)),
                        answer -> AskedLists.ids(answer.path("rows"), row -> row.path(0))),
                question -> visible.stream()
                        .filter(question::fits)
                        .filter(row -> question.isAbout(WorkPackageFacets.STATE) || !store.closed(row))
                        .map(WorkPackage::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void everyWordIsFoundWhereItStands(String login) {
        Store store = LISTS.store(login);
        List<WorkPackage> visible = store.workPackages();
        Random random = new Random(AskedLists.SEED);

        for (int round = 0; round < AskedLists.ROUNDS; round++) {
            WorkPackage one = visible.get(random.nextInt(visible.size()));
            String word = WorkPackageFacets.word(one.subject(), random);
            AskedLists.Answer found = LISTS.pages(
                    login,
                    "search_work_packages",
                    "{'text': '" + word + "', 'page_size': 100}",
                    answer -> AskedLists.ids(answer.path("rows"), row -> row.path(0)));
            List<Integer> expected = visible.stream()
                    .filter(row -> store.says(row, word))
                    .map(WorkPackage::id)
                    .toList();
            // what stands in custom fields and attachments is found too, and the store does not look there
            assertThat(found.rows().stream().map(Integer.class::cast).toList())
                    .as("search_work_packages as %s for %s, seed %d", login, word, AskedLists.SEED)
                    .doesNotHaveDuplicates()
                    .hasSize(found.total())
                    .containsAll(expected);
            assertThat(visible).extracting(row -> (Object) row.id()).containsAll(found.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana.reyes", "lars.oestberg", "priya.nair", "admin"})
    void somebodysWorkIsAllThatThePersonAndItsGroupsHave(String login) {
        Store store = LISTS.store(login);
        List<WorkPackage> open =
                store.workPackages().stream().filter(row -> !store.closed(row)).toList();
        List<Integer> people = open.stream()
                .map(row -> row.integer(Attribute.ASSIGNEE))
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        LISTS.hold(
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
                    JsonNode work = LISTS.served(login).call("list_my_work", question.arguments("'limit': 100"));
                    List<Integer> ids = new ArrayList<>();
                    for (String section : List.of("overdue", "due_soon", "later", "without_due_date")) {
                        ids.addAll(AskedLists.ids(work.path(section).path("rows"), row -> row.path(0)));
                    }
                    return new AskedLists.Answer(work.path("total").asInt(), ids);
                },
                question -> open.stream()
                        .filter(question::fits)
                        .filter(row -> question.isAbout("person")
                                || store.withGroups(store.me()).contains(row.integer(Attribute.ASSIGNEE)))
                        .map(WorkPackage::id)
                        .toList());
    }
}
