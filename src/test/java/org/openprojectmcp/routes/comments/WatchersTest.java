package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class WatchersTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static long create() {
        return served.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'To watch'}")
                .path("id")
                .asLong();
    }

    private static String watcher(long id, String person) {
        return "{'work_package': " + id + ", 'person': '" + person + "'}";
    }

    private static JsonNode watchers(long id) {
        return served.call("list_watchers", "{'work_package': " + id + "}");
    }

    @Test
    void somebodyWatchesAndDoesNotAnyMore() {
        long id = create();

        JsonNode added = served.call("add_watcher", watcher(id, "Anna"));
        assertThat(added.at("/person/name").asText()).isEqualTo("Anna Krüger");
        assertThat(added.path("watching").asBoolean()).isTrue();
        assertThat(added.path("id").asLong()).isEqualTo(id);
        assertThat(watchers(id).path("people").toString()).contains("Anna Krüger");

        JsonNode removed = served.call("remove_watcher", watcher(id, "Anna"));
        assertThat(removed.path("watching").asBoolean(true)).isFalse();
        assertThat(watchers(id).path("people").toString()).doesNotContain("Anna Krüger");
    }

    @Test
    void whoWatchesAlreadyStillDoes() {
        long id = create();
        served.call("add_watcher", watcher(id, "Samuel Osei"));
        int before = watchers(id).path("total").asInt();

        served.call("add_watcher", watcher(id, "Samuel Osei"));

        assertThat(watchers(id).path("total").asInt()).isEqualTo(before);
    }

    @Test
    void thoseWhoCouldWatchAreListedInstead() {
        long id = create();

        JsonNode available = served.call("list_watchers", "{'work_package': " + id + ", 'available': true}");

        assertThat(available.path("people").toString())
                .contains("Anna Krüger", "Samuel Osei")
                .doesNotContain("Dana Reyes", "Mei Tanaka");
        assertThat(available.path("shown")).isEqualTo(available.path("total"));
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void aPreviewChangesNothing() {
        long id = create();

        JsonNode preview =
                served.call("add_watcher", "{'work_package': " + id + ", 'person': 'Anna', 'preview': true}");

        assertThat(preview.path("would").asText()).contains("Anna Krüger");
        assertThat(watchers(id).path("people").toString()).doesNotContain("Anna");
    }

    @Test
    void whoCannotSeeItCannotWatchIt() {
        long id = create();

        assertThat(served.failure("add_watcher", watcher(id, "Mei Tanaka"))).contains("nothing was written");
        assertThat(watchers(id).path("people").toString()).doesNotContain("Mei Tanaka");
    }

    @Test
    void aGroupDoesNotWatch() {
        assertThat(served.failure("add_watcher", watcher(create(), "Field crew")))
                .contains("groups do not watch");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThat(served.failure("add_watcher", watcher(create(), "Ana Kruger")))
                .contains("Anna Krüger");
    }

    @Test
    void othersTakePermissionsThatAreNamedButNotOneself() {
        long id = create();
        try (var reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(reader.failure("add_watcher", watcher(8, "Anna"))).contains("add_work_package_watchers");
            assertThat(reader.failure("remove_watcher", watcher(8, "Anna"))).contains("delete_work_package_watchers");
            assertThat(reader.failure("list_watchers", "{'work_package': 8}")).contains("view_work_package_watchers");
            assertThat(reader.call("add_watcher", watcher(8, "me"))
                            .at("/person/name")
                            .asText())
                    .isEqualTo("Priya Nair");
        }
        assertThat(watchers(id).path("people").toString()).doesNotContain("Anna");
    }
}
