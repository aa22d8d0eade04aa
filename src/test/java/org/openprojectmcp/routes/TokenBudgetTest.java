package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.choice.ToolTraits;
import org.openprojectmcp.tool.choice.WhyOff;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;

/** What the list of tools costs a model, and that it can rely on what the list says. */
class TokenBudgetTest {

    private static final int MOST_BYTES = 40_000;
    private static final int MOST_TOOLS = 38;
    private static final int LONGEST_TOOL = 4_000;
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");
    private static final ToolSelection BY_DEFAULT =
            new ToolSelection(Set.of(ToolSelection.DEFAULT), Set.of(), Set.of(), false);

    private static List<ToolDescriptor> on(ToolSelection selection) {
        return ShippedRoutes.descriptors().stream()
                .filter(tool -> WhyOff.bySettings(tool.traits(), selection).isEmpty())
                .toList();
    }

    private static List<Tool> listed(ToolSelection selection) {
        ToolPolicy policy = new ToolPolicy(Settings.Confirm.DESTRUCTIVE, selection);
        return on(selection).stream().map(tool -> policy.listed(tool.tool())).toList();
    }

    @Test
    void theListOfToolsThatAreOnByDefaultFitsIntoItsShareOfAContext() {
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        listed(BY_DEFAULT).forEach(tool -> tools.add(ShippedRoutes.json(tool)));

        assertThat(tools.size()).isBetween(15, MOST_TOOLS);
        assertThat(bytes(tools.toString())).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void noToolTakesAllOfIt() {
        assertThat(listed(ToolSelection.EVERYTHING))
                .allSatisfy(tool -> assertThat(bytes(ShippedRoutes.json(tool).toString()))
                        .as(tool.name())
                        .isLessThanOrEqualTo(LONGEST_TOOL));
    }

    @Test
    void allTurnsEveryToolOnButThoseThatWantToBeNamed() {
        assertThat(on(ToolSelection.EVERYTHING))
                .extracting(ToolDescriptor::name)
                .containsExactlyElementsOf(ShippedRoutes.descriptors().stream()
                        .filter(tool -> !tool.tags().contains(ToolTraits.OPT_IN))
                        .map(ToolDescriptor::name)
                        .toList());
    }

    /** Whatever the operator chose: a tool that is on by default names those that are, any other one those of its toolset besides. */
    @Test
    void aToolNamesNoOtherThatIsNotListedWithIt() {
        Set<String> tools = ShippedRoutes.descriptors().stream()
                .flatMap(tool -> tool.traits().names().stream())
                .collect(Collectors.toSet());

        for (ToolDescriptor tool : ShippedRoutes.descriptors()) {
            boolean byDefault = tool.tags().contains(ToolTraits.DEFAULT);
            Set<String> together = ShippedRoutes.descriptors().stream()
                    .filter(other -> other.tags().contains(ToolTraits.DEFAULT)
                            || (!byDefault
                                    && other.tool().toolset().equals(tool.tool().toolset())))
                    .map(ToolDescriptor::name)
                    .collect(Collectors.toSet());
            String texts = tool.tool().description() + " " + tool.tool().inputSchema();
            Set<String> arguments = NAME.matcher(
                            tool.tool().inputSchema().path("properties").toString())
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> tool.tool().inputSchema().path("properties").has(word))
                    .collect(Collectors.toSet());
            assertThat(NAME.matcher(texts).results().map(MatchResult::group).filter(tools::contains))
                    .as(tool.name())
                    .filteredOn(name -> !name.equals(tool.name()) && !arguments.contains(name))
                    .allSatisfy(name -> assertThat(together).contains(name));
        }
    }

    @Test
    void everyArgumentSaysWhatItMeans() {
        for (ToolDescriptor tool : ShippedRoutes.descriptors()) {
            tool.arguments().declared().path("properties").properties().forEach(argument -> assertThat(
                            explained(argument.getValue())
                                    || explained(argument.getValue().path("items")))
                    .as(tool.name() + "." + argument.getKey())
                    .isTrue());
        }
    }

    /** By words, by what can be chosen, by its kind, or by its members. */
    private static boolean explained(JsonNode schema) {
        return schema.has("description")
                || schema.has("enum")
                || schema.has("x-openproject")
                || schema.has("properties");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
