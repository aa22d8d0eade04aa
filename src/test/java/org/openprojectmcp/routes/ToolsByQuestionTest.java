package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.tool.choice.ToolTraits;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.PromptDescriptor;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;

/** {@code docs/tools-by-question.md} leads to tools that there are, and to all that are on by default. */
class ToolsByQuestionTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| .*\\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:_[a-z]+)+)`( \\\\\\*)?");

    private final String page = read();
    private final List<ToolDescriptor> tools = ShippedRoutes.descriptors();

    @Test
    void eachToolThatItNamesExistsAndIsMarkedWhenItIsOffByDefault() {
        Set<String> byDefault = names(true);
        Set<String> all = names(false);

        List<MatchResult> named = inRows();
        assertThat(named).isNotEmpty();
        assertThat(named).allSatisfy(name -> {
            assertThat(all).contains(name.group(1));
            assertThat(name.group(2) == null)
                    .as(name.group(1) + " is on by default")
                    .isEqualTo(byDefault.contains(name.group(1)));
        });
    }

    @Test
    void eachToolThatIsOnByDefaultIsNamed() {
        assertThat(inRows().stream().map(name -> name.group(1)).toList()).containsAll(names(true));
    }

    @Test
    void eachPromptThatItNamesExists() {
        String end = page.substring(page.indexOf("## Prompts"));
        Set<String> prompts = ShippedRoutes.files().stream()
                .flatMap(file -> file.descriptors().values().stream())
                .filter(PromptDescriptor.class::isInstance)
                .map(Descriptor::name)
                .collect(Collectors.toSet());

        assertThat(NAME.matcher(end).results().map(name -> name.group(1)))
                .isNotEmpty()
                .isSubsetOf(prompts);
    }

    private List<MatchResult> inRows() {
        return ROW.matcher(page)
                .results()
                .flatMap(row -> NAME.matcher(row.group()).results())
                .toList();
    }

    private Set<String> names(boolean byDefaultOnly) {
        return tools.stream()
                .filter(tool -> !byDefaultOnly || tool.tags().contains(ToolTraits.DEFAULT))
                .map(ToolDescriptor::name)
                .collect(Collectors.toSet());
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/tools-by-question.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
