package org.openprojectmcp.routes.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.InvalidArgumentsException;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.testing.PlainCall;

/** The twelve prompts, and the four of old, in both languages, on a server with every tool and on one with those that are on by default. */
class TranslatedPromptsTest {

    private static final List<String> PROMPTS = List.of(
            "weekly_report",
            "daily_standup",
            "status_report",
            "sprint_planning",
            "groom_backlog",
            "triage_inbox",
            "break_down_work_package",
            "safe_edit",
            "prepare_meeting",
            "meeting_to_tasks",
            "risk_review",
            "release_notes");
    /** Those that servers had before, with the arguments that they had there. */
    private static final List<String> OLD = List.of(
            "project_planning_assistant", "project_status_report", "team_workload_analysis", "work_package_summary");

    private static final List<String> EVERY =
            Stream.concat(PROMPTS.stream(), OLD.stream()).toList();

    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");
    private static final Pattern STEP = Pattern.compile("(?m)^(\\d+)\\. ");
    /** What results have as members, and the prompts tell models to look at. */
    private static final Set<String> MEMBERS = Set.of("also_moved");

    private static ServedRoutes all;
    private static ServedRoutes few;

    @BeforeAll
    static void serve() {
        all = new ServedRoutes();
        few = serving(new ToolSelection(Set.of(ToolSelection.DEFAULT), Set.of(), Set.of(), false));
    }

    @AfterAll
    static void close() {
        all.close();
        few.close();
    }

    private static ServedRoutes serving(ToolSelection selection) {
        return new ServedRoutes(DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.DESTRUCTIVE, selection));
    }

    private static String text(ServedRoutes served, String prompt, Map<String, String> arguments) throws Exception {
        return served.catalog()
                .getPrompt(prompt, arguments, new PlainCall())
                .messages()
                .at("/0/content/text")
                .asText();
    }

    private static Prompt prompt(String name) {
        return all.catalog().prompts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A value for each argument but the language, or for those alone that are required. */
    private static Map<String, String> arguments(String name, boolean optional, String language) {
        Map<String, String> arguments = new LinkedHashMap<>();
        prompt(name).arguments().stream()
                .filter(argument -> argument.required() || optional)
                .forEach(argument -> arguments.put(argument.name(), "<" + argument.name() + ">"));
        arguments.put("language", language);
        return arguments;
    }

    @Test
    void allAreOfferedEachWithALanguage() {
        assertThat(all.catalog().prompts())
                .filteredOn(prompt -> EVERY.contains(prompt.name()))
                .hasSize(16)
                .allSatisfy(prompt -> assertThat(prompt.arguments())
                        .extracting(Prompt.Argument::name)
                        .endsWith("language"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, false, false",
        "en, false, true",
        "en, true, true",
        "fr, false, false",
        "fr, true, false",
        "fr, true, true"
    })
    void whatATextNamesIsAToolThatIsOnOrAnArgumentOfOneAndItsStepsAreCounted(
            String language, boolean optional, boolean everything) throws Exception {
        ServedRoutes served = everything ? all : few;
        Set<String> known = words(served);
        for (String name : EVERY) {
            String text = text(served, name, arguments(name, optional, language));
            assertThat(NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()))
                    .as(name)
                    .isSubsetOf(known);
            List<String> steps =
                    STEP.matcher(text).results().map(step -> step.group(1)).toList();
            assertThat(steps)
                    .as(name)
                    .isEqualTo(IntStream.rangeClosed(1, steps.size())
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(text).as(name).doesNotContainPattern("(?m)^[?!]").doesNotContainPattern("\\{[a-z_]+}");
        }
    }

    /** Names of the tools that are on, and of their arguments. */
    private static Set<String> words(ServedRoutes served) {
        Set<String> words = new HashSet<>(MEMBERS);
        for (String prompt : Stream.concat(Stream.of("safe_edit"), OLD.stream()).toList()) {
            words.addAll(prompt(prompt).arguments().stream()
                    .map(Prompt.Argument::name)
                    .toList());
        }
        for (Tool tool : served.catalog().tools()) {
            words.add(tool.name());
            for (Map.Entry<String, JsonNode> property :
                    tool.inputSchema().path("properties").properties()) {
                words.add(property.getKey());
            }
        }
        return words;
    }

    @Test
    void bothLanguagesNameTheSameTools() throws Exception {
        for (ServedRoutes served : List.of(all, few)) {
            for (String name : EVERY) {
                assertThat(tools(served, text(served, name, arguments(name, true, "fr"))))
                        .as(name)
                        .isEqualTo(tools(served, text(served, name, arguments(name, true, "en"))))
                        .isNotEmpty();
            }
        }
    }

    private static Set<String> tools(ServedRoutes served, String text) {
        Set<String> names = served.catalog().tools().stream().map(Tool::name).collect(Collectors.toSet());
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(names::contains)
                .collect(Collectors.toSet());
    }

    @Test
    void withoutALanguageTheTextIsEnglish() throws Exception {
        assertThat(text(all, "weekly_report", Map.of())).startsWith("Write the weekly report");
        assertThat(text(all, "weekly_report", Map.of("language", "fr"))).startsWith("Rédige le rapport hebdomadaire");
        assertThatThrownBy(() -> text(all, "weekly_report", Map.of("language", "klingon")))
                .isInstanceOf(InvalidArgumentsException.class)
                .hasMessageContaining("language");
    }

    @Test
    void aToolThatIsOffIsReplacedByTheWayThatIsLeft() throws Exception {
        assertThat(text(all, "weekly_report", Map.of()))
                .contains("Call weekly_report")
                .doesNotContain("list_time_entries");
        assertThat(text(few, "weekly_report", Map.of()))
                .contains("list_time_entries")
                .doesNotContain("weekly_report with");
    }

    @Test
    void whatCannotBeReplacedIsSaidToBeOff() throws Exception {
        try (ServedRoutes reading = serving(new ToolSelection(Set.of(ToolSelection.ALL), Set.of(), Set.of(), true))) {
            Map<String, String> wish = Map.of("work_package", "51", "change", "due tomorrow");

            assertThat(text(reading, "safe_edit", wish)).contains("Off here: update_work_package.");
            assertThat(text(all, "safe_edit", wish)).doesNotContain("Off here");
        }
    }

    @Test
    void whatACallerWritesStaysAsItIs() throws Exception {
        String minutes = "?project: Bob\n!important: {project} ${header.project} \\(1)\n{language}";

        assertThat(text(all, "meeting_to_tasks", Map.of("project", "pump-station", "minutes", minutes)))
                .contains("<minutes>\n" + minutes + "\n</minutes>")
                .contains("\"pump-station\"");
    }

    @Test
    void thoseOfOldSayTheSameInFrench() throws Exception {
        assertThat(text(all, "project_planning_assistant", Map.of("project_name", "Quai 4", "language", "fr")))
                .startsWith("Planifie un projet nommé « Quai 4 » d’environ 5 lots de travaux");
        assertThat(text(all, "project_status_report", Map.of("project_id", "pump-station", "language", "fr")))
                .startsWith("Rédige un rapport d’avancement du projet OpenProject « pump-station »");
        assertThat(text(all, "team_workload_analysis", Map.of("project_ids", "[1, portal-app]", "language", "fr")))
                .contains("pour les projets « 1 », « portal-app »");
        assertThat(text(all, "team_workload_analysis", Map.of("language", "fr")))
                .contains("pour chaque projet de list_projects");
        assertThat(text(
                        all,
                        "work_package_summary",
                        Map.of("project_id", "1", "status_filter", "Closed", "language", "fr")))
                .startsWith("Résume des lots de travaux")
                .contains("state closed");
    }

    @ParameterizedTest
    @CsvSource({
        "work_package_summary, project_id, pump, pump",
        "work_package_summary, status_filter, op, open",
        "project_planning_assistant, work_package_count, 1, 10",
        "team_workload_analysis, language, f, fr",
        "status_report, project, pump, pump",
        "release_notes, version, 2, 2",
        "daily_standup, person, mei, Mei Tanaka",
        "break_down_work_package, work_package, old town, Old town",
        "sprint_planning, days, 1, 10",
        "triage_inbox, language, f, fr"
    })
    void argumentsAreCompleted(String prompt, String argument, String typed, String offered) throws Exception {
        assertThat(all.catalog()
                        .complete(
                                new CompletionRequest(
                                        CompletionRequest.Subject.PROMPT, prompt, argument, typed, Map.of()),
                                new PlainCall())
                        .values())
                .anySatisfy(value -> assertThat(value).containsIgnoringCase(offered));
    }
}
