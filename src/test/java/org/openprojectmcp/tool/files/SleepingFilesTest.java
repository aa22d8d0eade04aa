package org.openprojectmcp.tool.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Route;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.source.RouteFolder;

/** What is as it was shipped starts with the first call that needs it; what somebody has saved starts at once. */
class SleepingFilesTest {

    private static final String TOOL = "list_versions";
    private static final String FILE = "tools/agile/list_versions.camel.yaml";
    private static final String CALL = "{'project': 'customer-portal'}";

    @AutoClose
    private final ServedRoutes served;

    private final Path folder;

    SleepingFilesTest(@TempDir Path folder) {
        this.folder = folder;
        copy("");
        served = new ServedRoutes(folder);
    }

    @Test
    void whatNobodyHasCalledIsListedAndDoesNotRun() {
        assertThat(served.catalog().tools()).hasSizeGreaterThan(100);
        assertThat(running())
                .contains("openproject")
                .doesNotContain(TOOL, "versions")
                .hasSizeLessThan(10);
        assertThat(served.files().status())
                .filteredOn(file -> !file.file().equals("mcp.camel.yaml"))
                .extracting(RouteFileStatus::state)
                .containsOnly(State.LIVE);
    }

    @Test
    void aToolRunsFromItsFirstCallOnWithWhatItLeadsTo() {
        served.call("get_work_package", "{'work_package': 105}");

        assertThat(running()).contains("get_work_package");
        List<String> once = running();
        served.call("get_work_package", "{'work_package': 105}");
        assertThat(running()).isEqualTo(once);
    }

    @Test
    void clientsAreToldNothingOfIt() {
        List<String> told = new ArrayList<>();
        served.catalog().onChange((tools, resources, prompts) -> told.add("changed"));

        served.call(TOOL, CALL);

        assertThat(told).isEmpty();
    }

    @Test
    void firstCallsAtTheSameTimeAreAllAnswered() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(callers.submit(() -> served.call(TOOL, CALL)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdown();
        }
        assertThat(running()).containsOnlyOnce(TOOL);
    }

    @Test
    void aSavedChangeRunsAtOnce() throws IOException {
        save(text() + "\n");

        assertThat(running()).contains(TOOL);
        assertThat(served.call(TOOL, CALL)).isNotEmpty();
    }

    @Test
    void whenTheSavedChangeHasAFaultTheShippedOneAnswers() throws IOException {
        save(text().replace("      steps:", "      stepz:"));

        assertThat(status().state()).isEqualTo(State.OUTDATED);
        assertThat(served.call(TOOL, CALL)).isNotEmpty();
        assertThat(status().state()).isEqualTo(State.OUTDATED);
        assertThat(status().fault()).contains("has-steps");
    }

    @Test
    void aFileThatGoesIsOfferedNoMore() throws IOException {
        Files.delete(folder.resolve(FILE));
        served.files().poll();

        assertThat(served.catalog().names().tools()).doesNotContain(TOOL);
    }

    /** None is as it was shipped with a line more. */
    @Test
    void everyShippedFileCanRun() {
        copy("\n");
        served.files().poll();

        assertThat(served.files().status())
                .filteredOn(file -> !file.file().equals("mcp.camel.yaml"))
                .allSatisfy(file -> assertThat(file.fault()).isNull());
        assertThat(running())
                .hasSizeGreaterThanOrEqualTo(served.files().status().size() - 1)
                .contains(TOOL);
    }

    private List<String> running() {
        return served.context().getRoutes().stream()
                .map(Route::getRouteId)
                .map(id -> id.replaceFirst("@.*", ""))
                .toList();
    }

    private RouteFileStatus status() {
        return served.files().status().stream()
                .filter(file -> file.file().equals(FILE))
                .findFirst()
                .orElseThrow();
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve(FILE));
    }

    private void save(String text) throws IOException {
        Files.writeString(folder.resolve(FILE), text);
        served.files().poll();
    }

    private void copy(String end) {
        RouteFolder shipped = new RouteFolder(Path.of("routes"));
        write(shipped.routeFiles(), end);
        write(shipped.schemaFiles(), "");
    }

    private void write(Map<String, String> files, String end) {
        files.forEach((file, text) -> {
            try {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.writeString(folder.resolve(file), text + end);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
