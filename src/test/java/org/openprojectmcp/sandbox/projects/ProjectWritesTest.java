package org.openprojectmcp.sandbox.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class ProjectWritesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void anIdentifierIsMadeFromTheName() {
        var created = api.post(ADMIN, "/projects", "{\"name\": \"Zähler & mehr\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("identifier").asText()).matches("[a-z0-9_-]+");
    }

    @Test
    void anIdentifierIsTakenOnce() {
        var refused = api.post(ADMIN, "/projects", "{\"name\": \"Again\", \"identifier\": \"customer-portal\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("identifier");
    }

    @Test
    void aProjectCannotBeItsOwnDescendant() {
        var child = "{\"_links\": {\"parent\": {\"href\": \"/api/v3/projects/portal-app\"}}}";
        var refused = api.patch(ADMIN, "/projects/customer-portal", child);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("parent");
    }

    @Test
    void anArchivedProjectTakesThoseBelowItAlongAndComesBackAlone() {
        api.patch(ADMIN, "/projects/customer-portal", "{\"active\": false}");
        assertThat(api.get(ADMIN, "/projects/portal-app").body().path("active").asBoolean())
                .isFalse();

        api.patch(ADMIN, "/projects/customer-portal", "{\"active\": true}");
        assertThat(api.get(ADMIN, "/projects/customer-portal")
                        .body()
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(api.get(ADMIN, "/projects/portal-app").body().path("active").asBoolean())
                .isFalse();
    }

    @Test
    void aFormNamesFaultsAndOffersNoCommit() {
        var form = api.post(DANA, "/projects/customer-portal/form", "{\"name\": \"\"}");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body().path("_embedded").path("validationErrors").has("name"))
                .isTrue();
        assertThat(form.link("commit")).isEmpty();
    }

    @Test
    void selectLeavesOutWhatNobodyNamed() {
        var page = api.get(DANA, "/projects?select=total,elements/name").body();
        assertThat(page.path("total").asInt()).isEqualTo(4);
        assertThat(page.has("_type")).isFalse();
        assertThat(page.path("_embedded").path("elements").path(0).size()).isEqualTo(1);
    }

    @Test
    void anUnknownSelectIsRefused() {
        var refused = api.get(DANA, "/projects?select=budget");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errorIdentifier").asText()).endsWith("InvalidSignal");
    }
}
