package org.openprojectmcp.sandbox.model.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A custom field.
 *
 * @param kind the class name, such as WorkPackageCustomField
 * @param format string, text, int, float, bool, date, link, list, user or version
 * @param forAll whether it holds in every project
 * @param typeIds the work package types that have it
 */
public record CustomField(
        int id,
        String name,
        String kind,
        String format,
        boolean required,
        boolean forAll,
        boolean filter,
        boolean searchable,
        boolean multiple,
        @Nullable String defaultValue,
        Set<Integer> typeIds,
        List<Option> options)
        implements Row {

    /** A value of a list field. */
    public record Option(int id, String value) {}

    /** The property name in JSON. */
    public String key() {
        return "customField" + id;
    }

    /** Whether its value is written as a link. */
    public boolean linked() {
        return format.equals("list") || format.equals("user") || format.equals("version");
    }
}
