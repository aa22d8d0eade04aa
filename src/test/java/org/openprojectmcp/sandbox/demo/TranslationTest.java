package org.openprojectmcp.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.state.file.StateFile;

/** The demo organisation in French: the same work, in other words. */
class TranslationTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    @Test
    void everythingThatPeopleWroteIsInFrench() {
        var english = texts(demo(), "subject");
        var french = texts(french(), "subject");
        assertThat(french).isNotEmpty().doesNotContainAnyElementsOf(english);
    }

    @Test
    void definitionsHaveFrenchNames() {
        assertThat(french().path("statuses").findValuesAsText("name"))
                .doesNotContainAnyElementsOf(demo().path("statuses").findValuesAsText("name"));
        assertThat(french().path("time_entry_activities").findValuesAsText("name"))
                .contains("Gestion", "Développement");
        assertThat(french().path("roles").findValuesAsText("name")).contains("Membre", "Lecteur");
    }

    @Test
    void peopleKeepTheirNamesAndTheWorkflowItsRoles() {
        var state = StateFile.parse(french(), NOW, Language.FRENCH);
        assertThat(state.settings().language()).isEqualTo("fr");
        assertThat(state.principals().all())
                .anySatisfy(person -> assertThat(person.name()).isEqualTo("Dana Reyes"));
        assertThat(french().path("workflow").path("roles").has("Membre")).isTrue();
    }

    private static ObjectNode demo() {
        return DemoState.demo(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ObjectNode french() {
        var document = demo();
        Translation.into(Language.FRENCH).apply(document);
        return document;
    }

    private static TreeSet<String> texts(ObjectNode document, String name) {
        var texts = new TreeSet<String>();
        document.path("work_packages").forEach(row -> texts.add(row.path(name).asText()));
        return texts;
    }
}
