package org.openprojectmcp.tool.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.descriptor.SchemaFolder;
import org.openprojectmcp.tool.schema.ArgumentSchema;
import org.openprojectmcp.tool.source.RouteFolder;
import org.openprojectmcp.tool.source.RouteNode;

/** What a start need not check again was checked here. {@code mvn test -Dtest=CheckedAtBuildTest -Ddocs=update} writes the list. */
class CheckedAtBuildTest {

    private static final Path ROUTES = Path.of("routes");
    private static final Path LIST = Path.of("src/main/resources/org/openprojectmcp/tool/lint/checked-at-build.txt");
    private static final String FILE = "tools/projects/list_projects.camel.yaml";

    private final Map<String, String> shipped = new RouteFolder(ROUTES).routeFiles();
    private final Lint lint = new Lint(new SchemaFolder(ROUTES), Set.of());

    @Test
    void everyFileOfTheListFitsTheSchemasAndTheListIsCurrent() throws IOException {
        List<CheckedFile> files = shipped.entrySet().stream()
                .map(file -> lint.check(file.getKey(), file.getValue()))
                .toList();
        assertThat(files).flatExtracting(lint::againstSchemas).isEmpty();

        String lines = files.stream().map(CheckedAtBuild::line).collect(Collectors.joining("\n", "", "\n"));
        if ("update".equals(System.getProperty("docs"))) {
            Files.writeString(LIST, lines);
        }
        assertThat(LIST).hasContent(lines);
    }

    @Test
    void aFileThatWasChangedOrIsElsewhereDoes() {
        assertThat(CheckedAtBuild.contains(lint.check(FILE, text() + "\n"))).isFalse();
        assertThat(CheckedAtBuild.contains(lint.check("tools/time/copy.camel.yaml", text())))
                .isFalse();
    }

    @Test
    void aFileWhoseSharedSchemaWasChangedDoes(@TempDir Path other) throws IOException {
        Files.createDirectory(other.resolve("schemas"));
        for (Map.Entry<String, String> schema :
                new RouteFolder(ROUTES).schemaFiles().entrySet()) {
            Files.writeString(
                    other.resolve(schema.getKey()),
                    schema.getValue().replaceFirst("\"type\"", "\"title\": \"\", \"type\""));
        }
        Lint elsewhere = new Lint(new SchemaFolder(other), Set.of());

        assertThat(CheckedAtBuild.contains(elsewhere.check(FILE, text()))).isFalse();
    }

    /** While the list is written anew, the class path has the old one. */
    @Nested
    @DisabledIfSystemProperty(named = "docs", matches = "update")
    class AsShipped {

        @Test
        void aFileAsItIsShippedNeedsNoSecondCheck() {
            assertThat(CheckedAtBuild.contains(lint.check(FILE, text()))).isTrue();
        }

        @Test
        void ofAFileAsItIsShippedTheHeadsOfItsRoutesTellTheSameAsTheWhole() {
            shipped.forEach((file, text) -> {
                CheckedFile whole = lint.check(file, text);
                CheckedFile heads = lint.asShipped(file, text).orElseThrow(() -> new AssertionError(file));

                // of the arguments' schemas the fingerprint tells that they are the same
                assertThat(heads.descriptors())
                        .as(file)
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(ArgumentSchema.class)
                        .withEqualsForType((one, other) -> one.pattern().equals(other.pattern()), Pattern.class)
                        .isEqualTo(whole.descriptors());
                assertThat(heads.claims()).as(file).isEqualTo(whole.claims());
                assertThat(heads.errors()).as(file).isEmpty();
                assertThat(heads.source().orElseThrow().routes())
                        .as(file)
                        .extracting(RouteNode::uri)
                        .isEqualTo(whole.source().orElseThrow().routes().stream()
                                .map(RouteNode::uri)
                                .toList());
            });
        }
    }

    private String text() {
        return shipped.getOrDefault(FILE, "");
    }
}
