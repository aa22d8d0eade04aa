package org.openprojectmcp.routes.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class FileLinksTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void storagesAreListedWithTheProjectsThatUseThem() {
        JsonNode storages = SERVED.call("list_storages", "{}");
        assertThat(storages.path("total").asInt()).isEqualTo(1);
        assertThat(storages.at("/storages/0/name").asText()).isEqualTo("Veldhaven cloud");
        assertThat(storages.at("/storages/0/type").asText()).isEqualTo("Nextcloud");

        JsonNode all = SERVED.call("list_project_storages", "{}");
        JsonNode one = SERVED.call("list_project_storages", "{'project': 'meter-rollout', 'storage': 1}");
        assertThat(one.path("total").asInt())
                .isEqualTo(1)
                .isLessThanOrEqualTo(all.path("total").asInt());
        assertThat(one.at("/project_storages/0/project/name").asText()).containsIgnoringCase("meter");
        assertThat(one.at("/project_storages/0/folder").asText()).isEqualTo("101");
    }

    @Test
    void aFolderIsBrowsedDownwards() {
        JsonNode root = SERVED.call("browse_storage", "{'storage': 1}");
        assertThat(root.at("/files"))
                .extracting(file -> file.path("path").asText())
                .contains("/Smart meter rollout", "/Pump station Eastwick");

        JsonNode folder = SERVED.call("browse_storage", "{'storage': 1, 'folder': '101', 'limit': 1}");
        assertThat(folder.path("total").asInt()).isEqualTo(3);
        assertThat(folder.path("shown").asInt()).isEqualTo(1);
        assertThat(folder.path("more").asText()).isEqualTo("limit: 3");
        assertThat(folder.at("/files/0/id").asText()).isEqualTo("102");
        assertThat(folder.at("/folder/path").asText()).isEqualTo("/Smart meter rollout");
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void aLinkIsAddedOnceAndTakenOffAgain() {
        String link = "{'work_package': 51, 'storage': 1, 'file': '105', 'name': 'cellar-17.jpg', 'type': 'image/jpeg'";

        JsonNode preview = SERVED.call("add_file_link", link + ", 'preview': true}");
        assertThat(preview.path("would").asText()).contains("cellar-17.jpg");
        assertThat(SERVED.call("list_file_links", "{'work_package': 51}")
                        .path("total")
                        .asInt())
                .isZero();
        int id = SERVED.call("add_file_link", link + "}").path("id").asInt();
        assertThat(SERVED.call("add_file_link", link + "}").path("id").asInt()).isEqualTo(id);

        JsonNode listed = SERVED.call("list_file_links", "{'work_package': 51, 'storage': 1}");
        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/file_links/0/name").asText()).isEqualTo("cellar-17.jpg");
        assertThat(listed.at("/file_links/0/storage/name").asText()).isEqualTo("Veldhaven cloud");

        String token = SERVED.call("delete_file_link", "{'file_link': " + id + "}")
                .path("confirm")
                .asText();
        JsonNode deleted = SERVED.call("delete_file_link", "{'file_link': " + id + ", 'confirm': '" + token + "'}");
        assertThat(deleted.path("removed").asText()).isEqualTo("cellar-17.jpg");
        assertThat(SERVED.call("list_file_links", "{'work_package': 51}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThat(SERVED.failure("browse_storage", "{'storage': 99}")).contains("Storage 99 does not exist");
        assertThat(SERVED.failure("delete_file_link", "{'file_link': 99}")).contains("File link 99 does not exist");
        assertThat(SERVED.failure("add_file_link", "{'work_package': 51, 'storage': 99, 'file': '1', 'name': 'a.txt'}"))
                .contains("nothing was written");
    }
}
