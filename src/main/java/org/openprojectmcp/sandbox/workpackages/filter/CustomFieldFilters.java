package org.openprojectmcp.sandbox.workpackages.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** The filters on custom fields, each by the field's format. */
final class CustomFieldFilters {
    private final State state;
    private final FilterValues values;

    CustomFieldFilters(State state, FilterValues values) {
        this.state = state;
        this.values = values;
    }

    void addTo(FilterSet<WorkPackage> filters) {
        CustomFields.all(state).stream()
                .filter(CustomField::filter)
                .forEach(field -> filters.add("custom_field" + field.id(), filter(field)));
    }

    private FilterField<WorkPackage> filter(CustomField field) {
        Function<WorkPackage, @Nullable Double> number = row -> {
            var value = value(row, field);
            return value == null ? null : (Double) Double.parseDouble(value);
        };
        Function<WorkPackage, @Nullable LocalDate> date = row -> {
            var value = value(row, field);
            return value == null ? null : LocalDate.parse(value);
        };
        var name = Text.verbatim(field.name());
        return switch (field.format()) {
            case "int" -> FilterField.number(name, Strategy.INTEGER, number);
            case "float" -> FilterField.number(name, Strategy.FLOAT, number);
            case "date" -> FilterField.date(name, Strategy.DATE_OPTIONAL, date);
            case "bool" -> FilterField.flag(name, row -> "t".equals(value(row, field)));
            case "text" -> FilterField.text(name, Strategy.TEXT, row -> text(row, field));
            case "list", "version" -> list(field);
            case "user" -> list(field).allowing(values::principal).withMe();
            default -> FilterField.text(name, Strategy.STRING, row -> text(row, field));
        };
    }

    private static FilterField<WorkPackage> list(CustomField field) {
        return FilterField.<WorkPackage>list(
                        Text.verbatim(field.name()), Strategy.LIST_OPTIONAL_ALL, row -> row.custom()
                                .getOrDefault(field.id(), List.of()))
                .allowing((value, context) -> !field.format().equals("list")
                        || field.options().stream()
                                .anyMatch(option -> String.valueOf(option.id()).equals(value)));
    }

    private static String text(WorkPackage row, CustomField field) {
        var value = value(row, field);
        return value == null ? "" : value;
    }

    private static @Nullable String value(WorkPackage row, CustomField field) {
        var stored = row.custom().get(field.id());
        return stored == null || stored.isEmpty() ? null : stored.get(0);
    }
}
