package org.openprojectmcp.routes.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class FileLinksTest {

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
    void storagesAreListedWithTheProjectsThatUseThem() {
        JsonNode storages = served.call("list_storages", "{}");
        assertThat(storages.path("total").asInt()).isEqualTo(1);
        assertThat(storages.at("/storages/0/name").asText()).isEqualTo("Veldhaven cloud");
        assertThat(storages.at("/storages/0/type").asText()).isEqualTo("Nextcloud");

        JsonNode all = served.call("list_project_storages", "{}");
        JsonNode one = served.call("list_project_storages", "{'project': 'meter-rollout', 'storage': 1}");
        assertThat(one.path("total").asInt())
                .isEqualTo(1)
                .isLessThanOrEqualTo(all.path("total").asInt());
        assertThat(one.at("/project_storages/0/project/name").asText()).containsIgnoringCase("meter");
        assertThat(one.at("/project_storages/0/folder").asText()).isEqualTo("101");
    }

    @Test
    void aFolderIsBrowsedDownwards() {
        JsonNode root = served.call("browse_storage", "{'storage': 1}");
        assertThat(root.at("/files"))
                .extracting(file -> file.path("path").asText())
                .contains("/Smart meter rollout", "/Pump station Eastwick");

        JsonNode folder = served.call("browse_storage", "{'storage': 1, 'folder': '101', 'limit': 1}");
        assertThat(folder.path("total").asInt()).isEqualTo(3);
        assertThat(folder.path("shown").asInt()).isEqualTo(1);
        assertThat(folder.path("more").asText()).isEqualTo("limit: 3");
        assertThat(folder.at("/files/0/id").asText()).isEqualTo("102");
        assertThat(folder.at("/folder/path").asText()).isEqualTo("/Smart meter rollout");
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void aLinkIsAddedOnceAndTakenOffAgain() {
        String link = "{'work_package': 51, 'storage': 1, 'file': '105', 'name': 'cellar-17.jpg', 'type': 'image/jpeg'";

        JsonNode preview = served.call("add_file_link", link + ", 'preview': true}");
        assertThat(preview.path("would").asText()).contains("cellar-17.jpg");
        assertThat(served.call("list_file_links", "{'work_package': 51}")
                        .path("total")
                        .asInt())
                .isZero();
        int id = served.call("add_file_link", link + "}").path("id").asInt();
        assertThat(served.call("add_file_link", link + "}").path("id").asInt()).isEqualTo(id);

        JsonNode listed = served.call("list_file_links", "{'work_package': 51, 'storage': 1}");
        assertThat(served.upstream().passed()).hasSize(1);
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/file_links/0/name").asText()).isEqualTo("cellar-17.jpg");
        assertThat(listed.at("/file_links/0/storage/name").asText()).isEqualTo("Veldhaven cloud");

        String token = served.call("delete_file_link", "{'file_link': " + id + "}")
                .path("confirm")
                .asText();
        JsonNode deleted = served.call("delete_file_link", "{'file_link': " + id + ", 'confirm': '" + token + "'}");
        assertThat(deleted.path("removed").asText()).isEqualTo("cellar-17.jpg");
        assertThat(served.call("list_file_links", "{'work_package': 51}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThat(served.failure("browse_storage", "{'storage': 99}")).contains("Storage 99 does not exist");
        assertThat(served.failure("delete_file_link", "{'file_link': 99}")).contains("File link 99 does not exist");
        assertThat(served.failure("add_file_link", "{'work_package': 51, 'storage': 99, 'file': '1', 'name': 'a.txt'}"))
                .contains("nothing was written");
    }
}
