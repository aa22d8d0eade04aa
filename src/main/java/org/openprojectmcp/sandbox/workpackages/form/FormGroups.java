package org.openprojectmcp.sandbox.workpackages.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.Type;

/** The sections of a type's form, without the attributes whose modules a project has not enabled. */
final class FormGroups {
    private static final Set<String> STANDARD = Set.of("people", "estimates_and_progress", "details", "costs", "other");
    private static final Map<String, String> MODULES = Map.of(
            "story_points", "backlogs",
            "position", "backlogs",
            "budget", "budgets",
            "spent_time", "costs",
            "costs_by_type", "costs",
            "labor_costs", "costs",
            "material_costs", "costs",
            "overall_costs", "costs");
    private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");

    private final List<Type.Group> groups;
    private final @Nullable Project project;

    FormGroups(@Nullable Project project, @Nullable Type type) {
        this.groups = type == null ? List.of() : type.groups();
        this.project = project;
    }

    /** The section that an attribute stands in, by its name in JSON; {@code null} outside of all. */
    @Nullable
    String of(String attribute) {
        return groups.stream()
                .filter(group -> group.members().stream().anyMatch(m -> camel(m).equals(attribute)))
                .map(FormGroups::name)
                .findFirst()
                .orElse(null);
    }

    void write(ArrayNode target) {
        for (var group : groups) {
            var node = target.addObject()
                    .put("_type", "WorkPackageFormAttributeGroup")
                    .put("name", name(group));
            var attributes = node.putArray("attributes");
            group.members().stream()
                    .filter(this::enabled)
                    .map(FormGroups::camel)
                    .forEach(attributes::add);
        }
    }

    private boolean enabled(String member) {
        var module = MODULES.get(member);
        return module == null || (project != null && project.has(module));
    }

    /** Sections that somebody added are called by their keys. */
    private static String name(Type.Group group) {
        return STANDARD.contains(group.key()) ? Text.of("group." + group.key()).words() : group.key();
    }

    private static String camel(String member) {
        return SNAKE.matcher(member).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
