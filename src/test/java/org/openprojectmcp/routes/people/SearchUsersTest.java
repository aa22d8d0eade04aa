package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class SearchUsersTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void peopleComeWithIdAndName() {
        JsonNode found = SERVED.call("search_users", "{'text': 'nair'}");

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/people/0/id").isInt()).isTrue();
        assertThat(found.at("/people/0/name").asText()).isEqualTo("Priya Nair");
    }

    @Test
    void anEmailAddressFindsItsOwner() {
        assertThat(SERVED.call("get_users", "{'email_filter': 'novak@pipeworks.example'}")
                        .at("/people/0/name")
                        .asText())
                .isEqualTo("Tomáš Novák");
    }

    @Test
    void groupsAreNamedAsSuchWithTheirMembers() {
        JsonNode found = SERVED.call("search_users", "{'kind': 'group', 'project': 'meter-rollout'}");

        assertThat(found.path("people")).singleElement().satisfies(group -> {
            assertThat(group.path("kind").asText()).isEqualTo("group");
            assertThat(group.path("members")).hasSize(2);
        });
    }

    @Test
    void lockedUsersAreLeftOutUnlessAskedFor() {
        assertThat(SERVED.call("search_users", "{'text': 'Holm'}").path("total").asInt())
                .isZero();
        assertThat(SERVED.call("search_users", "{'text': 'Holm', 'locked': true}")
                        .at("/people/0/name")
                        .asText())
                .isEqualTo("Greta Holm");
    }

    @Test
    void aPageSaysHowToGetTheNext() {
        JsonNode page = SERVED.call("search_users", "{'page_size': 4}");

        assertThat(page.path("shown").asInt()).isEqualTo(4);
        assertThat(page.path("total").asInt()).isGreaterThan(4);
        assertThat(page.path("more").asText()).isEqualTo("page: 2");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThat(SERVED.failure("search_users", "{'kind': 'robot'}")).contains("placeholder_user");
    }
}
