package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.tool.Tool;

/** Shows in review what a change does to clients. {@code mvn test -Dtest=ToolSnapshotTest -Dtoolsnaps=update} writes the snapshots. */
class ToolSnapshotTest {

    private static final Path SNAPSHOTS = Path.of("src/test/resources/toolsnaps");
    private static final boolean UPDATE = "update".equals(System.getProperty("toolsnaps"));

    @Test
    void everyToolIsAsItsSnapshotSays() throws IOException {
        for (Tool tool : ShippedRoutes.tools()) {
            String now = ShippedRoutes.json(tool).toPrettyString() + "\n";
            Path snapshot = SNAPSHOTS.resolve(tool.name() + ".json");
            if (UPDATE) {
                Files.createDirectories(SNAPSHOTS);
                Files.writeString(snapshot, now);
            }
            assertThat(snapshot).as("run with -Dtoolsnaps=update").exists();
            assertThat(Files.readString(snapshot)).as(tool.name()).isEqualTo(now);
        }
    }

    @Test
    void everySnapshotHasItsTool() throws IOException {
        List<String> stale = new ArrayList<>();
        List<String> names = ShippedRoutes.tools().stream().map(Tool::name).toList();
        if (Files.isDirectory(SNAPSHOTS)) {
            try (Stream<Path> snapshots = Files.list(SNAPSHOTS)) {
                for (Path snapshot : (Iterable<Path>) snapshots::iterator) {
                    String name = snapshot.getFileName().toString().replace(".json", "");
                    if (!names.contains(name) && UPDATE) {
                        Files.delete(snapshot);
                    } else if (!names.contains(name)) {
                        stale.add(name);
                    }
                }
            }
        }

        assertThat(stale).isEmpty();
    }
}
