package org.openprojectmcp.openproject.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class NamesTest {

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out = new WayOut(OpenProjectOptions.of(upstream.uri(), null));
    private final NameResolver names = out.beans().names();
    /** What is answered to a request whose decoded target contains the key; the first that fits. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    @BeforeEach
    void answer() {
        upstream.answers(this::answer);
        answers.put("/users/me", "{'id':3,'name':'Ada Ng'}");
        answers.put(
                "/projects?",
                list(
                        "{'id':1,'name':'Rover Mk2','identifier':'rover'}",
                        "{'id':2,'name':'Réseau élargi','identifier':'net'}",
                        "{'id':3,'name':'Web shop','identifier':'web'}",
                        "{'id':4,'name':'Website','identifier':'site'}"));
        answers.put("/statuses", list("{'id':1,'name':'Neu'}", "{'id':7,'name':'In Arbeit'}"));
    }

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    private void answer(HttpExchange exchange, int attempt) throws IOException {
        String target = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (target.contains(answer.getKey())) {
                StubUpstream.json(exchange, 200, answer.getValue().replace('\'', '"'));
                return;
            }
        }
        StubUpstream.json(exchange, 404, "{}");
    }

    private static String list(String... elements) {
        return "{'total':" + elements.length + ",'_embedded':{'elements':[" + String.join(",", elements) + "]}}";
    }

    private static NameScope scope(@Nullable Long project, @Nullable Long workPackage) {
        return new NameScope(null, new Cancellation(), project, workPackage);
    }

    private Resolution find(EntityKind kind, String text) {
        return names.resolve(kind, text, scope(null, null));
    }

    @Test
    void aProjectIsFoundByNameAndByIdentifier() {
        assertThat(find(EntityKind.PROJECT, "rover mk2")).isEqualTo(new Resolution.Found(1, "Rover Mk2", null));
        assertThat(find(EntityKind.PROJECT, "web")).isEqualTo(new Resolution.Found(3, "Web shop", null));
        assertThat(upstream.arrived()).hasSize(1);
    }

    @Test
    void aLooserMatchIsSaid() {
        assertThat(find(EntityKind.PROJECT, "reseau elargi"))
                .isEqualTo(new Resolution.Found(2, "Réseau élargi", "without regard to accents"));
        assertThat(find(EntityKind.PROJECT, "Rover")).isEqualTo(new Resolution.Found(1, "Rover Mk2", null));
        assertThat(find(EntityKind.PROJECT, "shop"))
                .isEqualTo(new Resolution.Found(3, "Web shop", "by part of the name"));
    }

    @Test
    void twoThatFitAreLeftToTheCaller() {
        assertThat(find(EntityKind.PROJECT, "we"))
                .isInstanceOfSatisfying(Resolution.Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .containsExactly(new Candidate(3, "Web shop", "web"), new Candidate(4, "Website", "site")));
    }

    @Test
    void whatIsNotThereComesWithTheNearest() {
        assertThat(find(EntityKind.STATUS, "New")).isInstanceOfSatisfying(Resolution.NotFound.class, missing -> {
            assertThat(missing.nearest()).first().isEqualTo(new Candidate(1, "Neu", null));
            assertThat(missing.total()).isEqualTo(2);
        });
    }

    @Test
    void aTextOfDigitsIsAnIdUnlessSomethingIsCalledSo() {
        answers.put(
                "/projects?",
                list("{'id':1,'name':'2026','identifier':'a'}", "{'id':2026,'name':'Old','identifier':'b'}"));

        assertThat(find(EntityKind.PROJECT, "2026")).isEqualTo(new Resolution.Found(1, "2026", null));
        assertThat(find(EntityKind.STATUS, "7")).isEqualTo(new Resolution.Found(7, "In Arbeit", null));
    }

    @Test
    void eachKeyHasItsOwnMemory() {
        find(EntityKind.STATUS, "neu");
        find(EntityKind.STATUS, "neu");
        NameScope other = new NameScope(new Credentials(new Secret("other")), new Cancellation(), null, null);
        names.resolve(EntityKind.STATUS, "neu", other);

        assertThat(upstream.arrived()).hasSize(2);
    }

    @Test
    void meIsTheUserOfTheKey() {
        assertThat(find(EntityKind.PRINCIPAL, "Me")).isEqualTo(new Resolution.Found(3, "Ada Ng", null));
    }

    @Test
    void peopleAreSearchedForByNameLoginOrAddress() {
        answers.put("values\":[\"bob\"]", list("{'id':9,'name':'Bob Lind'}", "{'id':10,'name':'Bobby Lindqvist'}"));
        answers.put("values\":[\"b.lind@example.org\"]", list("{'id':9,'name':'Bob Lind'}"));

        assertThat(find(EntityKind.PRINCIPAL, "bob")).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(find(EntityKind.PRINCIPAL, "b.lind@example.org"))
                .isEqualTo(new Resolution.Found(9, "Bob Lind", "by login or e-mail address"));
    }

    @Test
    void membershipDecidesBetweenTwoPeople() {
        answers.put("member\":{\"operator\":\"=\",\"values\":[\"1\"]", list("{'id':10,'name':'Bobby Lindqvist'}"));
        answers.put("values\":[\"bob\"]", list("{'id':9,'name':'Bob Lind'}", "{'id':10,'name':'Bobby Lindqvist'}"));

        assertThat(names.resolve(EntityKind.PRINCIPAL, "bob", scope(1L, null)))
                .isEqualTo(new Resolution.Found(10, "Bobby Lindqvist", "by the beginning of the name"));
    }

    @Test
    void peopleAreFoundWithoutTheirAccents() {
        answers.put("typeahead", list());
        answers.put("/principals", list("{'id':11,'name':'Zoë Müller'}"));

        assertThat(find(EntityKind.PRINCIPAL, "zoe muller"))
                .isEqualTo(new Resolution.Found(11, "Zoë Müller", "without regard to accents"));
    }

    @Test
    void aWorkPackageIsFoundByItsSubjectAndByAnIdWithLetters() {
        answers.put("/work_packages/ROV-7", "{'id':40,'subject':'Motor test'}");
        answers.put("subject", list("{'id':40,'subject':'Motor test'}", "{'id':41,'subject':'Motor test plan'}"));

        assertThat(find(EntityKind.WORK_PACKAGE, "motor test")).isEqualTo(new Resolution.Found(40, "Motor test", null));
        assertThat(find(EntityKind.WORK_PACKAGE, "ROV-7")).isEqualTo(new Resolution.Found(40, "Motor test", null));
    }

    @Test
    void aVersionIsLookedForInTheProjectOfTheWorkPackage() {
        answers.put("/projects/2/versions", list("{'id':5,'name':'R1'}"));
        answers.put(
                "\"id\"", list("{'id':40,'subject':'Motor test','_links':{'project':{'href':'/api/v3/projects/2'}}}"));

        assertThat(names.resolve(EntityKind.VERSION, "r1", scope(null, 40L)))
                .isEqualTo(new Resolution.Found(5, "R1", null));
    }

    @Test
    void aCategoryNeedsItsProject() {
        assertThat(find(EntityKind.CATEGORY, "Docs"))
                .isInstanceOfSatisfying(Resolution.NotFound.class, missing -> assertThat(missing.hint())
                        .contains("name the project too"));
    }
}
