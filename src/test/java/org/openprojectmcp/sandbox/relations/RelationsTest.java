package org.openprojectmcp.sandbox.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class RelationsTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private final int first = INSTANCE.workPackage("\"subject\": \"First\"");
    private final int second = INSTANCE.workPackage("\"subject\": \"Second\"");

    private static TinyInstance.Reply relate(String login, int from, String type, int to) {
        var body = "{\"type\": \"%s\", \"_links\": {\"to\": {\"href\": \"/api/v3/work_packages/%d\"}}}"
                .formatted(type, to);
        return INSTANCE.call(login, "POST", "/api/v3/work_packages/" + from + "/relations", body);
    }

    @Test
    void precedesIsStoredAsFollowsFromTheOtherEnd() {
        var created = relate(WRITER, first, "precedes", second).json();
        assertThat(created.path("type").asText()).isEqualTo("follows");
        assertThat(created.at("/_links/from/href").asText()).endsWith("/" + second);
    }

    @Test
    void aPairHasOneRelationWhateverItsType() {
        relate(WRITER, first, "relates", second);
        var refused = relate(WRITER, second, "blocks", first);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("message").asText()).contains("circular dependency");
    }

    @Test
    void withoutTheRightARelationIsRefusedAsUnprocessable() {
        assertThat(relate(ONLOOKER, first, "relates", second).status()).isEqualTo(422);
    }

    @Test
    void theRelationsOfAWorkPackageHaveMoved() {
        var key = TinyInstance.basic("apikey", INSTANCE.key(WRITER));
        var moved = INSTANCE.send("GET", "/api/v3/work_packages/" + first + "/relations", "", "Authorization", key);
        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.header("location")).startsWith("/api/v3/relations?filters=");
    }
}
