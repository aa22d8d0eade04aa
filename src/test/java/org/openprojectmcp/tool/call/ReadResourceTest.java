package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.tool.Resource;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.ResourceTemplate;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.testing.PlainCall;
import org.openprojectmcp.tool.testing.ServedFolder;

class ReadResourceTest {

    @AutoClose
    private final ServedFolder served;

    ReadResourceTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.names().with(EntityKind.PROJECT, 3, "Web site");
        served.file(
                "resources/instance.camel.yaml",
                resource(
                        "instance",
                        "openproject://instance",
                        "",
                        """
                        - setBody:
                            expression:
                              constant:
                                expression: all of it
                """));
        served.file(
                "resources/note.camel.yaml",
                resource(
                        "note",
                        "openproject://note/{name}",
                        "",
                        """
                        - setBody:
                            expression:
                              simple:
                                expression: note ${header.name}
                """));
        String argSchema =
                """
                        argSchema: '{"properties": {"id": {"type": "string", "x-openproject": "project"}}}'
                """;
        served.file(
                "resources/project.camel.yaml",
                resource(
                        "project",
                        "openproject://project/{id}",
                        argSchema,
                        """
                        - setBody:
                            expression:
                              simple:
                                expression: project ${header.id}
                """));
        served.load();
    }

    private static String resource(String name, String uri, String argSchema, String steps) {
        return """
                - route:
                    id: %1$s
                    description: The %1$s.
                    group: resources
                    from:
                      uri: ai-resource:%2$s
                      parameters:
                        title: Of %1$s
                        mimeType: text/markdown
                %3$s      steps:
                %4$s"""
                .formatted(name, uri, argSchema, steps);
    }

    @Test
    void fixedUrisAreResourcesAndOthersTemplates() {
        assertThat(served.catalog().resources())
                .containsExactly(new Resource(
                        "openproject://instance", "instance", "Of instance", "The instance.", "text/markdown"));
        assertThat(served.catalog().resourceTemplates())
                .extracting(ResourceTemplate::uriTemplate)
                .containsExactly("openproject://note/{name}", "openproject://project/{id}");
    }

    @ParameterizedTest
    @CsvSource({
        "openproject://instance, all of it",
        "openproject://note/a%20b%2Bc+d, note a b+c+d",
        "openproject://project/Web%20site, project 3"
    })
    void aUriIsReadAndItsVariablesAreHeaders(String uri, String text) throws Exception {
        assertThat(served.catalog().readResource(uri, new PlainCall()))
                .isEqualTo(new ResourceContents.Text(uri, "text/markdown", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openproject://instances",
                "openproject://note/",
                "openproject://note/a/b",
                "openproject://note/%zz",
                "openproject://project/Moon",
                "file:///etc/passwd"
            })
    void whatIsNotThereIsUnknown(String uri) {
        assertThatThrownBy(() -> served.catalog().readResource(uri, new PlainCall()))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("Unknown resource: " + uri);
    }

    @Test
    void whatOpenProjectDoesNotHaveIsUnknown() {
        served.context().getRegistry().bind("absent", (Processor) exchange -> {
            throw new OpenProjectException("There is no such icon.", 404, "NotFound", List.of(), false, null);
        });
        served.file(
                        "resources/icon.camel.yaml",
                        resource(
                                "icon",
                                "openproject://icon",
                                "",
                                """
                        - process:
                            id: icon-read
                            ref: absent
                """))
                .load();

        assertThatThrownBy(() -> served.catalog().readResource("openproject://icon", new PlainCall()))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("Unknown resource: openproject://icon. There is no such icon.");
    }

    @Test
    void aVariableThatIsNotDeclaredIsAFault() {
        served.file(
                        "resources/icon.camel.yaml",
                        resource(
                                "icon",
                                "openproject://icon/{id}",
                                """
                        argSchema: '{"properties": {"name": {"type": "string"}}}'
                """,
                                """
                        - stop: {}
                """))
                .load();

        assertThat(served.status("resources/icon.camel.yaml").fault()).contains("does not declare the variable id");
    }

    @Test
    void bytesAreABlob() throws Exception {
        served.context().getRegistry().bind("bytes", (Processor)
                exchange -> exchange.getMessage().setBody(new byte[] {1, 2, 3}));
        served.file(
                        "resources/icon.camel.yaml",
                        resource(
                                "icon",
                                "openproject://icon",
                                "",
                                """
                        - process:
                            id: icon-read
                            ref: bytes
                """))
                .load();

        assertThat(served.catalog().readResource("openproject://icon", new PlainCall()))
                .isEqualTo(new ResourceContents.Blob("openproject://icon", "text/markdown", "AQID"));
    }
}
