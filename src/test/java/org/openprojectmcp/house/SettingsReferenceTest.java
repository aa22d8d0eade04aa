package org.openprojectmcp.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Setting;
import org.openprojectmcp.config.Usage;

/** {@code docs/reference/settings.md} is made from the code: rewrite it with {@code mvn test -Ddocs=update}. */
class SettingsReferenceTest {

    private static final Path PAGE = Path.of("docs/reference/settings.md");

    @Test
    void theReferencePageOfTheSettingsIsCurrent() throws Exception {
        if ("update".equals(System.getProperty("docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, Usage.reference());
        }
        assertThat(PAGE).hasContent(Usage.reference());
    }

    @Test
    void helpNamesEverySettingWithItsFlag() {
        for (Setting setting : Setting.values()) {
            assertThat(Usage.help()).contains(setting.name()).contains(setting.flag() + " ");
        }
    }
}
