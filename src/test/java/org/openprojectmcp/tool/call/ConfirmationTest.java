package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class ConfirmationTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "OFF, read_it, false", "OFF, write_it, false", "OFF, destroy_it, false",
        "DESTRUCTIVE, read_it, false", "DESTRUCTIVE, write_it, false", "DESTRUCTIVE, destroy_it, true",
        "ALL, read_it, false", "ALL, write_it, true", "ALL, destroy_it, true"
    })
    void policySaysWhichCallsAreConfirmed(Settings.Confirm confirmation, String tool, boolean confirmed)
            throws Exception {
        try (ServedFolder served = serve(confirmation)) {
            assertThat(served.answer(tool, "{}")).startsWith(confirmed ? "true " : " ");
            assertThat(served.catalog().tools())
                    .filteredOn(one -> one.name().equals(tool))
                    .singleElement()
                    .satisfies(one -> assertThat(
                                    one.inputSchema().path("properties").has("confirm"))
                            .isEqualTo(confirmed));
        }
    }

    @Test
    void theTokenIsAHeaderAndNoPartOfTheArguments() throws Exception {
        try (ServedFolder served = serve(Settings.Confirm.DESTRUCTIVE)) {
            assertThat(served.answer("destroy_it", "{\"confirm\": \"t-1\"}")).isEqualTo("true t-1 {}");
        }
    }

    @Test
    void aTokenForACallThatNeedsNoneIsRefused() throws Exception {
        try (ServedFolder served = serve(Settings.Confirm.DESTRUCTIVE)) {
            assertThat(served.answer("read_it", "{\"confirm\": \"t-1\"}")).contains("confirm is not an argument");
        }
    }

    private ServedFolder serve(Settings.Confirm confirmation) {
        String seen = "${exchangeProperty.ConfirmationRequired} ${header.confirm} ${variable.arguments.toString()}";
        ServedFolder served = new ServedFolder(folder, confirmation);
        served.tool(ToolText.named("read_it").answers("simple", seen));
        served.tool(ToolText.named("write_it").writes(false).answers("simple", seen));
        served.tool(ToolText.named("destroy_it").writes(true).answers("simple", seen));
        return served.load();
    }
}
