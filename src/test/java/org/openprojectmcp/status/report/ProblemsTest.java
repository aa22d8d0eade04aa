package org.openprojectmcp.status.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings.Auth;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.openproject.Trouble;
import org.openprojectmcp.status.report.StatusReport.Health;
import org.openprojectmcp.status.traffic.RequestFigures;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolAnnotations;
import org.openprojectmcp.tool.directory.ToolEntry;
import org.openprojectmcp.tool.files.RouteFileStatus;

class ProblemsTest {

    private static final Observation FINE = new Observation(true, "17.1.0", "Connected", Instant.now());
    private static final ToolEntry TOOL = new ToolEntry(
            new Tool(
                    "say_it",
                    "Say it",
                    "Says it.",
                    "demo",
                    JsonNodeFactory.instance.objectNode(),
                    null,
                    new ToolAnnotations(true, false, true, false)),
            List.of("say_it"),
            null);

    @Test
    void aServerInGoodOrderHasNone() {
        StatusReport report = report(Auth.SHARED, true, FINE, List.of(TOOL), List.of(), List.of());

        assertThat(report.problems()).isEmpty();
        assertThat(report.health()).isEqualTo(Health.GOOD);
    }

    @Test
    void beforeTheFirstLookNothingIsSaidAgainstOpenProject() {
        Observation none = new Observation(false, null, "OpenProject was not asked yet", Instant.EPOCH);

        assertThat(codes(report(Auth.SHARED, true, none, List.of(TOOL), List.of(), List.of())))
                .containsExactly("starting");
    }

    @ParameterizedTest
    @CsvSource({"KEY_REFUSED, openproject.key_refused", "NO_ANSWER, openproject.no_answer", ", openproject.other"})
    void anOpenProjectThatCannotBeUsedIsTheFirstThingToKnow(@Nullable Trouble trouble, String code) {
        Observation lost = new Observation(false, null, null, trouble, "It cannot.", Instant.now());
        RouteFileStatus faulty = new RouteFileStatus("a.camel.yaml", null, RouteFileStatus.State.BROKEN, "line 3");

        StatusReport report = report(Auth.SHARED, false, lost, List.of(TOOL), List.of(faulty), List.of());

        assertThat(codes(report)).containsExactly(code, "route_files", "open_to_all");
        assertThat(report.health()).isEqualTo(Health.DOWN);
    }

    @Test
    void withoutAToolOrARouteInNothingWorks() {
        StatusReport report = report(Auth.SHARED, true, FINE, List.of(), List.of(), List.of("mcp://server"));

        assertThat(codes(report)).containsExactly("missing_route", "no_tools");
        assertThat(report.health()).isEqualTo(Health.DOWN);
    }

    @Test
    void whoeverBringsAKeyOfTheirOwnNeedsNoToken() {
        StatusReport report = report(Auth.PER_USER, false, FINE, List.of(TOOL), List.of(), List.of());

        assertThat(report.health()).isEqualTo(Health.GOOD);
        assertThat(report(Auth.SHARED, false, FINE, List.of(TOOL), List.of(), List.of())
                        .health())
                .isEqualTo(Health.ATTENTION);
    }

    private static List<String> codes(StatusReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static StatusReport report(
            Auth auth,
            boolean loopback,
            Observation seen,
            List<ToolEntry> tools,
            List<RouteFileStatus> files,
            List<String> missing) {
        ServerFacts facts = new ServerFacts(
                "1.0", Instant.now(), 1, 1, 2, loopback, false, auth, false, "https://op.example", List.of());
        return StatusReport.of(facts, new Fixed(tools, files, seen, missing), new RequestFigures());
    }

    private record Fixed(
            List<ToolEntry> tools, List<RouteFileStatus> files, Observation openProject, List<String> missingRoutes)
            implements StatusSources {

        @Override
        public Instant openProjectSince() {
            return openProject.at();
        }

        @Override
        public Traffic traffic() {
            return new Traffic(0, 0, 0);
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }
    }
}
