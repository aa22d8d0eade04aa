package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.tool.Completion;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.CompletionRequest.Subject;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.testing.PlainCall;
import org.openprojectmcp.tool.testing.ServedFolder;

class CompleteTest {

    @AutoClose
    private final ServedFolder served;

    CompleteTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.file(
                "prompts/plan.camel.yaml",
                """
                - route:
                    id: plan
                    description: Plan.
                    from:
                      uri: ai-prompt:plan
                      parameters:
                        title: Plan
                        argSchema: |-
                          {"properties": {
                             "project": {"type": "string", "x-openproject": {"kind": "project", "resolve": false}},
                             "version": {"type": "string", "x-openproject": "version"},
                             "who": {"type": "string", "x-openproject": "principal"},
                             "state": {"type": "string", "examples": ["all", "open"], "x-openproject": {"kind": "status", "resolve": false}},
                             "size": {"enum": ["small", "large"]},
                             "due": {"type": "string", "x-openproject": "date"},
                             "hours": {"type": "string", "x-openproject": "duration"},
                             "free": {"type": "string"}}}
                      steps:
                        - setBody:
                            expression:
                              simple:
                                expression: "Plan ${header.project}"
                """);
        served.file(
                "resources/version.camel.yaml",
                """
                - route:
                    id: version
                    description: A version.
                    from:
                      uri: ai-resource:openproject://version/{id}
                      parameters:
                        title: Version
                        argSchema: '{"properties": {"id": {"type": "string", "x-openproject": {"kind": "version", "resolve": false}}}}'
                      steps:
                        - setBody:
                            expression:
                              simple:
                                expression: version ${header.id}
                """);
        served.load();
    }

    private Completion complete(String argument, String typed, Map<String, String> others) throws Exception {
        return served.catalog()
                .complete(new CompletionRequest(Subject.PROMPT, "plan", argument, typed, others), new PlainCall());
    }

    private List<String> values(String argument, String typed) throws Exception {
        return complete(argument, typed, Map.of()).values();
    }

    @Test
    void namesThatBeginSoComeBeforeThoseThatContainIt() throws Exception {
        served.names()
                .with(EntityKind.VERSION, 1, "Second release")
                .with(EntityKind.VERSION, 2, "Prerelease")
                .with(EntityKind.VERSION, 3, "Réléase 1")
                .with(EntityKind.VERSION, 4, "Backlog");

        assertThat(complete("version", "RELE", Map.of()))
                .isEqualTo(new Completion(List.of("Réléase 1", "Second release", "Prerelease"), 3, false));
    }

    @Test
    void theOtherArgumentsNarrowWhatIsOffered() throws Exception {
        served.names().with(EntityKind.PROJECT, 3, "Web site").with(EntityKind.VERSION, 1, "R1");

        complete("version", "", Map.of("project", "Web site", "who", "me"));

        assertThat(served.names().asked())
                .containsExactly("project \"Web site\"", "version beginning with \"\" in project 3");
    }

    @Test
    void anotherArgumentThatIsHalfWrittenNarrowsNothing() throws Exception {
        served.names().with(EntityKind.VERSION, 1, "R1");

        assertThat(complete("version", "r", Map.of("project", "Nowhere")).values())
                .containsExactly("R1");
    }

    @Test
    void namesakesAreOfferedByTheirIds() throws Exception {
        served.names()
                .with(EntityKind.VERSION, 1, "R1")
                .with(EntityKind.VERSION, 2, "r1")
                .with(EntityKind.VERSION, 3, "R12");

        assertThat(values("version", "r")).containsExactly("#1", "#2", "R12");
    }

    @Test
    void inAUriIdsAreOffered() throws Exception {
        served.names().with(EntityKind.VERSION, 7, "R1").with(EntityKind.VERSION, 8, "S1");

        Completion completion = served.catalog()
                .complete(
                        new CompletionRequest(Subject.RESOURCE, "openproject://version/{id}", "id", "r", Map.of()),
                        new PlainCall());

        assertThat(completion.values()).containsExactly("7");
    }

    @Test
    void peopleMayMeanThemselves() throws Exception {
        served.names().with(EntityKind.PRINCIPAL, 5, "Ada Mercer").with(EntityKind.PRINCIPAL, 6, "Bo");

        assertThat(values("who", "m")).containsExactly("me", "Ada Mercer");
    }

    @Test
    void whatTheSchemaListsComesFirst() throws Exception {
        served.names().with(EntityKind.STATUS, 1, "On hold").with(EntityKind.STATUS, 2, "New");

        assertThat(values("state", "o")).containsExactly("open", "On hold");
        assertThat(values("size", "la")).containsExactly("large");
    }

    @Test
    void datesAndDurationsComeAsExamplesThatAreUnderstood() throws Exception {
        assertThat(values("due", "next")).contains("next friday", "next week");
        assertThat(values("due", "2026-11-2")).startsWith("2026-11-20");
        assertThat(values("hours", "1h")).startsWith("1h", "1h30");
    }

    @Test
    void ofAnArgumentWithoutAKindNothingIsKnown() throws Exception {
        assertThat(complete("free", "x", Map.of())).isEqualTo(new Completion(List.of(), 0, false));
    }

    @Test
    void moreThanAHundredAreCut() throws Exception {
        IntStream.rangeClosed(1, 130).forEach(i -> served.names().with(EntityKind.VERSION, i, "R" + i));

        Completion completion = complete("version", "", Map.of());

        assertThat(completion.values()).hasSize(100);
        assertThat(completion.total()).isEqualTo(130);
        assertThat(completion.hasMore()).isTrue();
    }

    @Test
    void aTextLongerThanAnyNameIsNotLookedFor() throws Exception {
        assertThat(values("version", "x".repeat(300))).isEmpty();
        assertThat(served.names().asked()).isEmpty();
    }

    @Test
    void anArgumentThatOnlyCompletesReachesTheRouteAsItWasWritten() throws Exception {
        assertThat(served.catalog()
                        .getPrompt("plan", Map.of("project", "Web site"), new PlainCall())
                        .messages()
                        .toString())
                .contains("Plan Web site");
        assertThat(served.names().asked()).isEmpty();
    }

    @Test
    void nothingIsKnownOfAnArgumentThatIsNotDeclared() throws Exception {
        assertThat(complete("nothing", "x", Map.of())).isEqualTo(Completion.EMPTY);
    }

    @Test
    void whatIsNotOfferedCannotBeCompleted() {
        assertThatThrownBy(() -> served.catalog()
                        .complete(new CompletionRequest(Subject.PROMPT, "plam", "x", "", Map.of()), new PlainCall()))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("plan");
        assertThatThrownBy(() -> served.catalog()
                        .complete(new CompletionRequest(Subject.RESOURCE, "x://y", "x", "", Map.of()), new PlainCall()))
                .isInstanceOf(UnknownNameException.class);
    }
}
