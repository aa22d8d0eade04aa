package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.tool.HeaderParameter;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class HeaderParametersTest {

    private static final String REGION = "\"region\": {\"type\": \"string\", \"x-mcp-header\": \"Region\"}";

    @AutoClose
    private final ServedFolder served;

    HeaderParametersTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
    }

    private void deploy(String properties) {
        served.tool(ToolText.named("deploy_it")
                        .option("aliases: '{\"ship\": {}}'")
                        .argSchema("{\"properties\": {" + properties + "}}"))
                .load();
    }

    @Test
    void clientsSeeTheAnnotationAndTheServerKnowsIt() throws Exception {
        deploy(REGION + ", \"target\": {\"type\": \"object\", \"properties\":"
                + " {\"port\": {\"type\": \"integer\", \"x-mcp-header\": \"Port\"}}}");

        assertThat(served.catalog()
                        .tools()
                        .get(0)
                        .inputSchema()
                        .at("/properties/region/x-mcp-header")
                        .asText())
                .isEqualTo("Region");
        assertThat(served.catalog().headerParameters("deploy_it"))
                .containsExactly(
                        new HeaderParameter("Region", List.of("region")),
                        new HeaderParameter("Port", List.of("target", "port")));
        assertThat(served.answer("deploy_it", "{\"region\": \"eu\"}")).isEqualTo("done");
    }

    @Test
    void anAliasHasNoneSinceNobodyKnowsItsSchema() {
        deploy(REGION);

        assertThat(served.catalog().headerParameters("ship")).isEmpty();
        assertThat(served.catalog().headerParameters("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"zone\": {\"type\": \"string\", \"x-mcp-header\": \"REGION\"} | twice",
                "\"zone\": {\"type\": \"string\", \"x-mcp-header\": \"Two words\"} | letters, digits",
                "\"zone\": {\"type\": \"string\", \"x-mcp-header\": \"\"} | letters, digits",
                "\"zone\": {\"type\": \"string\", \"x-mcp-header\": 7} | letters, digits",
                "\"zone\": {\"type\": [\"string\", \"null\"], \"x-mcp-header\": \"Zone\"} | one type",
                "\"zone\": {\"type\": \"number\", \"x-mcp-header\": \"Zone\"} | one type",
                "\"zone\": {\"type\": \"array\", \"x-mcp-header\": \"Zone\"} | one type",
                "\"zone\": {\"type\": \"array\", \"items\": {\"type\": \"string\", \"x-mcp-header\": \"Zone\"}} | where no property stands"
            })
    void anAnnotationThatClientsCouldNotFollowIsAFault(String zone, String said) {
        deploy(REGION + ", " + zone);

        assertThat(served.status("tools/demo/deploy_it.camel.yaml").fault())
                .containsIgnoringCase(said)
                .contains("x-mcp-header");
    }

    @Test
    void anArgumentMayHaveTheNameOfTheAnnotation() {
        deploy("\"x-mcp-header\": {\"type\": \"string\"}");

        assertThat(served.catalog().tools()).hasSize(1);
        assertThat(served.catalog().headerParameters("deploy_it")).isEmpty();
    }
}
