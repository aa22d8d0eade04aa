package org.openprojectmcp.sandbox.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.TinyInstance;

class DisplayIdTest {
    private static final String SELECT = "/api/v3/work_packages?select=elements/id,elements/displayId";
    private static final String SEMANTIC = TinyInstance.STATE.replace(
            "\"settings\": {", "\"settings\": {\"work_packages_identifier\": \"semantic\", ");

    @ParameterizedTest
    @EnumSource(names = {"V16_6", "V17_1"})
    void before174AWorkPackageHasNoIdForPeopleAndItCannotBeSelected(Profile profile) {
        try (var instance = new TinyInstance(profile, SEMANTIC)) {
            var id = instance.workPackage("\"subject\": \"Pick apples\"");
            assertThat(instance.read(id).has("displayId")).isFalse();
            assertThat(instance.get(WRITER, SELECT).status()).isEqualTo(400);
            assertThat(instance.get(WRITER, "/api/v3/work_packages/ORCHARD-1").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void in174ItIsTheNumberWhateverTheAdministratorWants() {
        try (var instance = new TinyInstance(Profile.V17_4, SEMANTIC)) {
            var id = instance.workPackage("\"subject\": \"Pick apples\"");
            assertThat(instance.read(id).path("displayId").asText()).isEqualTo(String.valueOf(id));
            assertThat(instance.get(WRITER, "/api/v3/work_packages/ORCHARD-1").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void laterItIsSemanticWhereTheAdministratorWantsItAndFindsTheWorkPackage() {
        try (var instance = new TinyInstance(Profile.V17_9, SEMANTIC)) {
            var first = instance.workPackage("\"subject\": \"Pick apples\"");
            var second = instance.workPackage("\"subject\": \"Press juice\"");
            assertThat(instance.read(first).path("displayId").asText()).isEqualTo("ORCHARD-1");
            assertThat(instance.get(WRITER, "/api/v3/work_packages/ORCHARD-2")
                            .json()
                            .path("id")
                            .asInt())
                    .isEqualTo(second);
            assertThat(instance.get(WRITER, "/api/v3/work_packages/orchard-2").status())
                    .isEqualTo(404);
            assertThat(instance.get(WRITER, "/api/v3/work_packages/ORCHARD-2/activities")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void laterItIsTheNumberWhereTheAdministratorDoesNotWantIt() {
        try (var instance = new TinyInstance(Profile.V17_9, TinyInstance.STATE)) {
            var id = instance.workPackage("\"subject\": \"Pick apples\"");
            assertThat(instance.read(id).path("displayId").asText()).isEqualTo(String.valueOf(id));
            assertThat(instance.get(WRITER, "/api/v3/work_packages/ORCHARD-1").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void linksToParentsAndChildrenCarryIt() {
        try (var instance = new TinyInstance(Profile.V17_9, SEMANTIC)) {
            var parent = instance.workPackage("\"subject\": \"Harvest\"");
            var child = instance.workPackage("\"subject\": \"Pick apples\","
                    + "\"_links\": {\"parent\": {\"href\": \"/api/v3/work_packages/" + parent + "\"}}");
            assertThat(instance.read(child).at("/_links/parent/displayId").asText())
                    .isEqualTo("ORCHARD-1");
            assertThat(instance.read(child).at("/_links/ancestors/0/displayId").asText())
                    .isEqualTo("ORCHARD-1");
            assertThat(instance.read(parent).at("/_links/children/0/displayId").asText())
                    .isEqualTo("ORCHARD-2");
        }
    }

    @Test
    void aListSelectsIt() {
        try (var instance = new TinyInstance(Profile.V17_9, SEMANTIC)) {
            instance.workPackage("\"subject\": \"Pick apples\"");
            assertThat(instance.get(WRITER, SELECT)
                            .elements()
                            .get(0)
                            .path("displayId")
                            .asText())
                    .isEqualTo("ORCHARD-1");
        }
    }
}
