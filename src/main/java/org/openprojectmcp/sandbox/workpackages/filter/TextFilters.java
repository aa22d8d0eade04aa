package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.State;

/** The filters that look for words. */
final class TextFilters {
    private final State state;
    private final List<CustomField> searchable;

    TextFilters(State state) {
        this.state = state;
        this.searchable = state.customFields().all().stream()
                .filter(CustomField::searchable)
                .toList();
    }

    void addTo(FilterSet<WorkPackage> filters) {
        filters.add("subject", FilterField.text(Text.of("label.subject"), Strategy.TEXT, WorkPackage::subject));
        filters.add(
                "description",
                FilterField.text(Text.of("label.description"), Strategy.TEXT, row -> row.text(Attribute.DESCRIPTION)));
        filters.add("comment", FilterField.text(Text.of("label.comment"), Strategy.TEXT, this::comments));
        filters.add("search", search());
        filters.add("subject_or_id", subjectOrId());
        filters.add("typeahead", typeahead());
    }

    /** All words in one of subject, description, comments and searchable fields. */
    private FilterField<WorkPackage> search() {
        return new FilterField<>(
                Text.of("label.search"),
                Strategy.SEARCH,
                (clause, context) -> {
                    var words = words(clause.values().get(0));
                    return row -> searched(row).anyMatch(text -> has(text, words));
                },
                (value, context) -> true);
    }

    private static FilterField<WorkPackage> subjectOrId() {
        return new FilterField<>(
                Text.of("label.subject_or_id"),
                Strategy.SEARCH,
                (clause, context) -> {
                    var text = clause.values().get(0).strip();
                    var words = words(text);
                    return row -> has(row.subject(), words)
                            || String.valueOf(row.id()).equals(text);
                },
                (value, context) -> true);
    }

    /** Each word in one of id, subject and the names of project, type and status. */
    private FilterField<WorkPackage> typeahead() {
        return new FilterField<>(
                Text.of("label.autocomplete"),
                Strategy.SEARCH,
                (clause, context) -> {
                    var words = words(clause.values().get(0));
                    return row -> words.stream().allMatch(word -> ahead(row, word));
                },
                (value, context) -> true);
    }

    private boolean ahead(WorkPackage row, String word) {
        var number = word.startsWith("#") ? word.substring(1) : word;
        return String.valueOf(row.id()).equals(number)
                || Stream.of(
                                row.subject(),
                                state.projects().get(row.projectId()).name(),
                                state.types().get(row.typeId()).name(),
                                state.statuses().get(row.statusId()).name())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    private Stream<String> searched(WorkPackage row) {
        var fields = searchable.stream().flatMap(field -> row.custom().getOrDefault(field.id(), List.of()).stream());
        return Stream.concat(Stream.of(row.subject(), row.text(Attribute.DESCRIPTION), comments(row)), fields);
    }

    private String comments(WorkPackage row) {
        return state.indexes().journalsOf(row.id()).stream()
                .filter(journal -> !journal.internal())
                .map(Journal::notes)
                .filter(notes -> !notes.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static boolean has(String text, List<String> words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
