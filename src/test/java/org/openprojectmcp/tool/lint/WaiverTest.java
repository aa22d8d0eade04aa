package org.openprojectmcp.tool.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.tool.testing.ToolText;

class WaiverTest {

    private static final String COMBINED = ToolText.named("get_it")
            .argSchema("{\"type\": \"object\", \"not\": {}}")
            .toString();

    @Test
    void aFileWaivesARuleOfPortabilityWithItsReason() {
        assertThat(lint(COMBINED)).extracting(Finding::rule).containsExactly("no-root-combinator");

        assertThat(lint("# lint: no-root-combinator: our one client takes it\n" + COMBINED))
                .isEmpty();
    }

    @Test
    void aWaiverNeedsAReason() {
        assertThat(lint("# lint: no-root-combinator\n" + COMBINED))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.toString())
                            .startsWith(
                                    "tools/demo/get_it.camel.yaml:1:1: The rule no-root-combinator is waived without a reason");
                });
    }

    @Test
    void aRuleThatKeepsCallersSafeCannotBeWaived() {
        String dynamic = ToolText.named("get_it")
                .steps("        - toD:\n            uri: direct:${header.where}\n")
                .toString();

        assertThat(lint("# lint: no-dynamic-step: it is handy\n" + dynamic))
                .extracting(Finding::rule)
                .contains("waiver", "no-dynamic-step", "no-dynamic-uri");
    }

    @Test
    void aWaiverThatIsNotNeededIsPointedOut() {
        assertThat(lint("# lint: name-form: it was too long once\n" + ToolText.named("get_it")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.problem()).isEqualTo("The file fits the rule name-form that it waives");
                });
    }

    @Test
    void aDescriptionThatLooksLikeAWaiverIsNone() {
        String text = ToolText.named("get_it")
                .description("Get it.\n# lint: no-root-combinator: said to the model")
                .argSchema("{\"type\": \"object\", \"not\": {}}")
                .toString();

        assertThat(lint(text)).extracting(Finding::rule).containsExactly("no-root-combinator");
    }

    private static List<Finding> lint(String text) {
        return LintCommand.findings(Path.of("routes"), Map.of("tools/demo/get_it.camel.yaml", text), Set.of());
    }
}
