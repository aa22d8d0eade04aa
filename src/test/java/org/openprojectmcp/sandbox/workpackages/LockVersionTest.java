package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class LockVersionTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private final int id = INSTANCE.workPackage("\"subject\": \"Prune\"");

    private TinyInstance.Reply patch(String login, String body) {
        return INSTANCE.call(login, "PATCH", "/api/v3/work_packages/" + id, body);
    }

    @Test
    void aStaleLockVersionIsRefusedWith409() {
        assertThat(patch(WRITER, "{\"lockVersion\": 0, \"subject\": \"Mow\"}").status())
                .isEqualTo(200);
        var stale = patch(WRITER, "{\"lockVersion\": 0, \"subject\": \"Rake\"}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.error()).isEqualTo("UpdateConflict");
        assertThat(INSTANCE.read(id).path("subject").asText()).isEqualTo("Mow");
    }

    @Test
    void aMissingLockVersionIsRefusedLikeAStaleOne() {
        assertThat(patch(WRITER, "{\"subject\": \"Mow\"}").status()).isEqualTo(409);
        assertThat(INSTANCE.call(WRITER, "POST", "/api/v3/work_packages/" + id + "/form", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theLockVersionMovesOnlyWhenSomethingChanges() {
        var same = patch(WRITER, "{\"lockVersion\": 0, \"subject\": \"Prune\"}");
        assertThat(same.json().path("lockVersion").asInt()).isZero();
        var other = patch(WRITER, "{\"lockVersion\": \"0\", \"subject\": \"Mow\"}");
        assertThat(other.json().path("lockVersion").asInt()).isEqualTo(1);
    }

    @Test
    void permissionsAreCheckedBeforeTheLockVersion() {
        assertThat(patch(ONLOOKER, "{}").status()).isEqualTo(403);
        assertThat(patch(STRANGER, "{}").status()).isEqualTo(404);
    }
}
