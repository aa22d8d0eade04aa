package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class SearchUsersTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void peopleComeWithIdAndName() {
        JsonNode found = served.call("search_users", "{'text': 'nair'}");

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/people/0/id").isInt()).isTrue();
        assertThat(found.at("/people/0/name").asText()).isEqualTo("Priya Nair");
    }

    @Test
    void anEmailAddressFindsItsOwner() {
        assertThat(served.call("get_users", "{'email_filter': 'novak@pipeworks.example'}")
                        .at("/people/0/name")
                        .asText())
                .isEqualTo("Tomáš Novák");
    }

    @Test
    void groupsAreNamedAsSuchWithTheirMembers() {
        JsonNode found = served.call("search_users", "{'kind': 'group', 'project': 'meter-rollout'}");

        assertThat(found.path("people")).singleElement().satisfies(group -> {
            assertThat(group.path("kind").asText()).isEqualTo("group");
            assertThat(group.path("members")).hasSize(2);
        });
    }

    @Test
    void lockedUsersAreLeftOutUnlessAskedFor() {
        assertThat(served.call("search_users", "{'text': 'Holm'}").path("total").asInt())
                .isZero();
        assertThat(served.call("search_users", "{'text': 'Holm', 'locked': true}")
                        .at("/people/0/name")
                        .asText())
                .isEqualTo("Greta Holm");
    }

    @Test
    void aPageSaysHowToGetTheNext() {
        JsonNode page = served.call("search_users", "{'page_size': 4}");

        assertThat(page.path("shown").asInt()).isEqualTo(4);
        assertThat(page.path("total").asInt()).isGreaterThan(4);
        assertThat(page.path("more").asText()).isEqualTo("page: 2");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThat(served.failure("search_users", "{'kind': 'robot'}")).contains("placeholder_user");
    }
}
