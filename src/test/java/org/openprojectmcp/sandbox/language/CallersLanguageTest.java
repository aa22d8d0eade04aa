package org.openprojectmcp.sandbox.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openprojectmcp.sandbox.SandboxApi;

/** Messages are in the language of whoever reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallersLanguageTest {
    private static final String ENGLISH = "The requested resource could not be found.";
    private static final String FRENCH = "La ressource demandée est introuvable.";

    private SandboxApi english;
    private SandboxApi french;

    @BeforeAll
    void start() {
        english = SandboxApi.demo();
        french = SandboxApi.demo(Language.FRENCH);
    }

    @AfterAll
    void stop() {
        english.close();
        french.close();
    }

    @Test
    void whoSpeaksFrenchIsAnsweredInFrenchOnAnEnglishInstance() {
        assertThat(english.patch(SandboxApi.PRIYA, "/users/me", "{\"language\": \"fr\"}")
                        .status())
                .isEqualTo(200);
        assertThat(english.get(SandboxApi.PRIYA, "/projects/999999").message()).isEqualTo(FRENCH);
        assertThat(english.get(SandboxApi.DANA, "/projects/999999").message()).isEqualTo(ENGLISH);
    }

    @Test
    void namesInTheDataStayAsTheyAreWhoeverReadsThem() {
        french.patch(SandboxApi.SAMUEL, "/users/me", "{\"language\": \"en\"}");
        assertThat(french.get(SandboxApi.SAMUEL, "/statuses/1")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Nouveau");
        assertThat(french.get(SandboxApi.SAMUEL, "/projects/999999").message()).isEqualTo(ENGLISH);
    }

    @Test
    void aLanguageWithoutACatalogueGivesWayToThatOfTheInstance() {
        assertThat(french.get(SandboxApi.ANNA, "/users/me")
                        .body()
                        .path("language")
                        .asText())
                .isEqualTo("de");
        assertThat(french.get(SandboxApi.ANNA, "/projects/999999").message()).isEqualTo(FRENCH);
    }
}
