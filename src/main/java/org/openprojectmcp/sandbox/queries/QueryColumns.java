package org.openprojectmcp.sandbox.queries;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** Which columns queries show, and which of them they are grouped and ordered by. */
final class QueryColumns {
    private static final String BEFORE = "id project subject type parent status priority author assignee responsible"
            + " updatedAt category version startDate dueDate estimatedTime remainingTime spentTime percentageDone"
            + " createdAt duration sharedWithUsers projectPhase";
    private static final String AFTER =
            "relationChild budget materialCosts laborCosts overallCosts storyPoints position";
    private static final String GROUPS =
            "project type status priority author assignee responsible category version percentageDone projectPhase";
    private static final String ORDERS = "id project subject type status priority author assignee responsible updatedAt"
            + " category version startDate dueDate estimatedTime remainingTime percentageDone createdAt duration"
            + " projectPhase";
    private static final String LAST_ORDERS = "manualSorting typeahead storyPoints position";

    private final State state;

    QueryColumns(State state) {
        this.state = state;
    }

    List<String> all() {
        return Stream.of(names(BEFORE), fields(field -> true), names(AFTER))
                .flatMap(part -> part)
                .toList();
    }

    /** Those that make groups. */
    List<String> groups() {
        Predicate<CustomField> groupable =
                field -> !field.format().equals("user") && !field.format().equals("version");
        return Stream.concat(names(GROUPS), fields(groupable)).toList();
    }

    /** Those that make an order, each in both directions. */
    List<String> orders() {
        return Stream.of(names(ORDERS), fields(field -> true), names(LAST_ORDERS))
                .flatMap(part -> part)
                .flatMap(column -> Stream.of(column + "-asc", column + "-desc"))
                .toList();
    }

    /** The columns of long texts do not exist. */
    private Stream<String> fields(Predicate<CustomField> fields) {
        return CustomFields.all(state).stream()
                .filter(field -> !field.format().equals("text"))
                .filter(fields)
                .map(CustomField::key);
    }

    private static Stream<String> names(String names) {
        return Stream.of(names.split(" "));
    }
}
