package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class WatchersTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create() {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'To watch'}")
                .path("id")
                .asLong();
    }

    private static String watcher(long id, String person) {
        return "{'work_package': " + id + ", 'person': '" + person + "'}";
    }

    private static JsonNode watchers(long id) {
        return SERVED.call("list_watchers", "{'work_package': " + id + "}");
    }

    @Test
    void whoCouldWatchIsListedUnderItsOwnNameToo() {
        assertThat(SERVED.call("list_available_watchers", "{'work_package': 51}"))
                .isEqualTo(SERVED.call("list_watchers", "{'work_package': 51, 'available': true}"));
    }

    @Test
    void somebodyWatchesAndDoesNotAnyMore() {
        long id = create();

        JsonNode added = SERVED.call("add_watcher", watcher(id, "Anna"));
        assertThat(added.at("/person/name").asText()).isEqualTo("Anna Krüger");
        assertThat(added.path("watching").asBoolean()).isTrue();
        assertThat(added.path("id").asLong()).isEqualTo(id);
        assertThat(watchers(id).path("people").toString()).contains("Anna Krüger");

        JsonNode removed = SERVED.call("remove_watcher", watcher(id, "Anna"));
        assertThat(removed.path("watching").asBoolean(true)).isFalse();
        assertThat(watchers(id).path("people").toString()).doesNotContain("Anna Krüger");
    }

    @Test
    void whoWatchesAlreadyStillDoes() {
        long id = create();
        SERVED.call("add_watcher", watcher(id, "Samuel Osei"));
        int before = watchers(id).path("total").asInt();

        SERVED.call("add_watcher", watcher(id, "Samuel Osei"));

        assertThat(watchers(id).path("total").asInt()).isEqualTo(before);
    }

    @Test
    void thoseWhoCouldWatchAreListedInstead() {
        long id = create();

        JsonNode available = SERVED.call("list_watchers", "{'work_package': " + id + ", 'available': true}");

        assertThat(available.path("people").toString())
                .contains("Anna Krüger", "Samuel Osei")
                .doesNotContain("Dana Reyes", "Mei Tanaka");
        assertThat(available.path("shown")).isEqualTo(available.path("total"));
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void aPreviewChangesNothing() {
        long id = create();

        JsonNode preview =
                SERVED.call("add_watcher", "{'work_package': " + id + ", 'person': 'Anna', 'preview': true}");

        assertThat(preview.path("would").asText()).contains("Anna Krüger");
        assertThat(watchers(id).path("people").toString()).doesNotContain("Anna");
    }

    @Test
    void whoCannotSeeItCannotWatchIt() {
        long id = create();

        assertThat(SERVED.failure("add_watcher", watcher(id, "Mei Tanaka"))).contains("nothing was written");
        assertThat(watchers(id).path("people").toString()).doesNotContain("Mei Tanaka");
    }

    @Test
    void aGroupDoesNotWatch() {
        assertThat(SERVED.failure("add_watcher", watcher(create(), "Field crew")))
                .contains("groups do not watch");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThat(SERVED.failure("add_watcher", watcher(create(), "Ana Kruger")))
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

    @Test
    void whoeverSeesAWorkPackageMayWatchItOrNotWhateverIsSoNow() {
        String oneself = "{'work_package': 8, 'person': 'me', 'preview': true}";
        for (String tool : List.of("add_watcher", "remove_watcher")) {
            assertThat(SERVED.callAs("priya.nair", tool, oneself).path("ready").asBoolean())
                    .as(tool)
                    .isTrue();
        }
        SERVED.callAs("priya.nair", "add_watcher", "{'work_package': 8, 'person': 'me'}");
        for (String tool : List.of("add_watcher", "remove_watcher")) {
            assertThat(SERVED.callAs("priya.nair", tool, oneself).path("ready").asBoolean())
                    .as(tool + " of one who watches")
                    .isTrue();
        }
    }
}
