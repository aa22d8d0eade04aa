package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

/** Relations and parents may not lead back to where they start. */
class CircleTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static int task() {
        return INSTANCE.workPackage("\"subject\": \"Task\"");
    }

    private static int childOf(int parent) {
        return INSTANCE.workPackage("\"subject\": \"Child\", \"_links\": {" + parent(parent) + "}");
    }

    private static String parent(int id) {
        return "\"parent\": {\"href\": \"/api/v3/work_packages/" + id + "\"}";
    }

    private static TinyInstance.Reply relate(int from, String type, int to) {
        var body = "{\"type\": \"%s\", \"_links\": {\"to\": {\"href\": \"/api/v3/work_packages/%d\"}}}"
                .formatted(type, to);
        return INSTANCE.call(WRITER, "POST", "/api/v3/work_packages/" + from + "/relations", body);
    }

    private static TinyInstance.Reply moveUnder(int id, int parent) {
        var lock = INSTANCE.read(id).path("lockVersion").asInt();
        var body = "{\"lockVersion\": " + lock + ", \"_links\": {" + parent(parent) + "}}";
        return INSTANCE.call(WRITER, "PATCH", "/api/v3/work_packages/" + id, body);
    }

    @Test
    void neitherAParentNorItsChildFollowsTheOther() {
        var parent = task();
        var child = childOf(parent);
        assertThat(relate(parent, "follows", child).status()).isEqualTo(422);
        assertThat(relate(child, "follows", parent).status()).isEqualTo(422);
        assertThat(relate(child, "relates", parent).status()).isEqualTo(201);
    }

    @Test
    void aCircleThroughAParentIsOneToo() {
        var parent = task();
        var child = childOf(parent);
        var follower = task();
        assertThat(relate(follower, "follows", child).status()).isEqualTo(201);
        var refused = relate(parent, "follows", follower);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("base");
    }

    @Test
    void childrenOfOneParentFollowEachOther() {
        var parent = task();
        assertThat(relate(childOf(parent), "follows", childOf(parent)).status()).isEqualTo(201);
    }

    @Test
    void relationsOfOneKindGoRoundOnlyOnce() {
        var first = task();
        var second = task();
        var third = task();
        assertThat(relate(first, "blocks", second).status()).isEqualTo(201);
        assertThat(relate(second, "blocks", third).status()).isEqualTo(201);
        assertThat(relate(third, "blocks", first).status()).isEqualTo(422);
        assertThat(relate(third, "requires", first).status()).isEqualTo(201);
    }

    @Test
    void whatComesBeforeOrAfterIsNoParent() {
        var first = task();
        var second = task();
        relate(second, "follows", first);
        assertThat(moveUnder(first, second).status()).isEqualTo(422);
        assertThat(moveUnder(second, first).status()).isEqualTo(422);
    }
}
