package org.openprojectmcp.sandbox.workpackages.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.workpackages.CustomFields;
import org.openprojectmcp.sandbox.workpackages.SharedVersions;

/** The rules on custom fields. */
final class CustomFieldRules {
    private CustomFieldRules() {}

    static List<Violation> broken(Instance instance, Draft draft) {
        var violations = new ArrayList<Violation>();
        var project = instance.state().projects().find(draft.row().integer(Attribute.PROJECT));
        var type = draft.row().integer(Attribute.TYPE);
        if (project == null || type == null) {
            return violations;
        }
        for (var field : CustomFields.of(instance.state(), project.id(), type)) {
            var values = draft.row().custom().getOrDefault(field.id(), List.of());
            var fault = fault(field, values, instance, project, draft);
            if (fault != null) {
                violations.add(Violation.constraint(field.key(), Text.of(fault, field.name())));
            }
        }
        return violations;
    }

    /** The key of what is wrong. */
    private static @Nullable String fault(
            CustomField field, List<String> values, Instance instance, Project project, Draft draft) {
        if (values.isEmpty()) {
            var before = draft.before();
            var concerned = before == null || before.custom().containsKey(field.id());
            return field.required() && concerned ? "error.blank" : null;
        }
        return switch (field.format()) {
            case "int" -> values.get(0).matches("-?\\d+") ? null : "error.not_an_integer";
            case "float" -> values.get(0).matches("-?\\d*\\.?\\d+([eE]-?\\d+)?") ? null : "error.not_a_number";
            case "date" -> date(values.get(0)) ? null : "error.not_a_date";
            case "list", "user", "version" ->
                values.stream().allMatch(v -> known(field, v, instance, project)) ? null : "error.not_allowed";
            default -> null;
        };
    }

    private static boolean known(CustomField field, String value, Instance instance, Project project) {
        var id = value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
        return switch (field.format()) {
            case "list" -> field.options().stream().anyMatch(option -> option.id() == id);
            case "user" -> {
                var principal = instance.state().principals().find(id);
                yield principal != null && instance.access().member(principal, project);
            }
            default -> {
                var version = instance.state().versions().find(id);
                yield version != null && SharedVersions.reaches(version, project, instance.state());
            }
        };
    }

    private static boolean date(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
