package org.openprojectmcp.routes.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openprojectmcp.testing.CountingProxy;
import org.openprojectmcp.tool.ToolResult;

/** Where there are many rows, a tool asks page by page, and for the columns that it needs. */
class ManyRowsTest {

    private static final Path READ_WHOLE = Path.of("src/test/resources/read-whole.tsv");

    /** Calls that make more requests in the large state, by what their number depends on. */
    private static final Map<String, Integer> FURTHER = Map.of(
            // follows relations level by level where there are more than a page of them: two requests a level
            "analyze_dependencies", 12);

    private static final Pattern LATER_PAGE = Pattern.compile("[?&]offset=([2-9]|\\d{2,})\\b");
    private static final Pattern PAGE_SIZE = Pattern.compile("[?&]pageSize=(\\d+)");
    private static final int LEAST_OF_A_PAGE = 100;

    /** Lists that OpenProject can cut down to some columns. */
    private static final Pattern SELECTABLE = Pattern.compile(
            "/api/v3(/work_packages|/projects|/projects/\\d+/work_packages|/workspaces|/portfolios|/programs|/principals|/users|/groups|/placeholder_users)\\?(.*)");

    private static Map<CountedCall, CountingServer.Counted> counted = Map.of();

    @BeforeAll
    static void callEverythingWhereThereIsMuch() {
        try (CountingServer server = new CountingServer(() -> LargeState.of(CountedState.small()))) {
            counted = CountedCalls.all().stream().collect(Collectors.toMap(Function.identity(), server::count));
        }
    }

    static List<CountedCall> calls() {
        return CountedCalls.all();
    }

    @Test
    void thereIsSeveralTimesAsMuchOfEachKind() {
        ObjectNode small = CountedState.small();
        ObjectNode large = LargeState.of(CountedState.small());

        for (String kind : List.of("work_packages", "relations", "journals", "time_entries", "users", "projects")) {
            assertThat(large.path(kind).size())
                    .as(kind)
                    .isEqualTo(4 * small.path(kind).size());
        }
        for (String kind : List.of("members", "versions", "categories")) {
            JsonNode project = small.at("/projects/0/" + kind);
            assertThat(large.at("/projects/0/" + kind).size()).as(kind).isEqualTo(4 * project.size());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noCallMakesMoreRequestsButForFurtherPages(CountedCall call) {
        CountingServer.Counted many = Objects.requireNonNull(counted.get(call));

        assertThat(many.result()).isNotInstanceOf(ToolResult.Failed.class);
        List<CountingProxy.Passed> pages = many.requests().stream()
                .filter(request -> LATER_PAGE.matcher(request.target()).find())
                .toList();
        assertThat(many.requests().size() - pages.size())
                .as("requests for first pages: " + many.requests())
                .isLessThanOrEqualTo(FURTHER.getOrDefault(call.tool(), call.requests()));
        assertThat(pages).as("further pages").allSatisfy(page -> {
            Matcher size = PAGE_SIZE.matcher(page.target());
            assertThat(size.find()).isTrue();
            assertThat(Integer.parseInt(size.group(1))).isGreaterThanOrEqualTo(LEAST_OF_A_PAGE);
        });
    }

    @Test
    void listsAreReadThroughSelectWhereTheColumnsAllowIt() throws IOException {
        Set<String> whole = new TreeSet<>();
        counted.forEach((call, many) -> many.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .map(request -> SELECTABLE.matcher(request.target()))
                .filter(list -> list.matches() && hasWholeRows(list.group(2)))
                .forEach(list -> whole.add(call.tool() + " " + list.group(1).replaceAll("\\d+", "{id}"))));

        assertThat(whole).containsExactlyInAnyOrderElementsOf(allowed());
    }

    private static boolean hasWholeRows(String query) {
        return !query.contains("select=") && !query.contains("pageSize=0");
    }

    /** What the table has a reason for: tool, path, reason, with tabs between. */
    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(READ_WHOLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .peek(cells -> assertThat(cells).as("tool, path, reason").hasSize(3))
                .map(cells -> cells[0] + " " + cells[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
