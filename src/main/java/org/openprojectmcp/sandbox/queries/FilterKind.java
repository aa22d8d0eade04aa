package org.openprojectmcp.sandbox.queries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.CustomField;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/**
 * A filter that queries may have.
 *
 * @param operators in the order schemas list them
 * @param type of its values, such as User or Integer
 * @param list whether it takes any number of values, which are linked
 */
record FilterKind(String name, String label, List<String> operators, String type, boolean list) {
    private static final List<String> WITHOUT_VALUES = List.of("o", "c", "l", "*", "!*", "t", "w", "ow");
    private static final String LIST = "= !";
    private static final String OPTIONAL = "= ! * !*";
    private static final String OPTIONAL_ALL = "= &= ! * !*";
    private static final String NUMBER = "= ! >= <= !* *";
    private static final String DATE = "<t+ >t+ t+ t w >t- <t- t- =d <>d !*";
    private static final String PAST = ">t- <t- t- t w =d <>d";
    private static final String TEXT = "~ !~";
    private static final String STRING = "= ~ ! !~";
    private static final String WORK_PACKAGE = "WorkPackage";
    private static final String USER = "User";

    /** All filters, of queries of a project or of those of none. */
    static List<FilterKind> of(State state, @Nullable Project project) {
        var kinds = new ArrayList<FilterKind>();
        kinds.add(list("ancestor", "Descendants of", LIST, WORK_PACKAGE));
        kinds.add(list("assignee", "Assignee", OPTIONAL, USER));
        kinds.add(list("assigneeOrGroup", "Assignee or belonging group", OPTIONAL, USER));
        kinds.add(one("attachmentContent", "Attachment content", TEXT, "String"));
        kinds.add(one("attachmentFileName", "Attachment file name", TEXT, "String"));
        kinds.add(list("author", "Author", LIST, USER));
        if (project != null && !state.indexes().categoriesOf(project.id()).isEmpty()) {
            kinds.add(list("category", "Category", OPTIONAL, "Category"));
        }
        kinds.add(one("createdAt", "Created on", PAST, "DateTime"));
        CustomFields.all(state).stream()
                .filter(field -> project != null || !ofProjects(field))
                .map(FilterKind::of)
                .forEach(kinds::add);
        attributes(kinds);
        relations(kinds);
        texts(kinds);
        if (project == null || project.has("backlogs")) {
            kinds.add(one("backlogsWorkPackageType", "Backlog type", LIST, "BacklogsType"));
        }
        if (project != null && project.has("budgets")) {
            kinds.add(list("budget", "Budget", OPTIONAL, "Budget"));
        }
        return kinds;
    }

    private static void attributes(List<FilterKind> kinds) {
        kinds.add(one("percentageDone", "% Complete", NUMBER, "Integer"));
        kinds.add(one("dueDate", "Finish date", DATE, "Date"));
        kinds.add(one("estimatedTime", "Work", NUMBER, "Integer"));
        kinds.add(list("id", "ID", LIST, WORK_PACKAGE));
        kinds.add(list("priority", "Priority", LIST, "Priority"));
        kinds.add(list("project", "Project", LIST, "Project"));
        kinds.add(list("responsible", "Accountable", OPTIONAL, USER));
        kinds.add(list("assignedToRole", "Assignee's role", OPTIONAL, "Role"));
        kinds.add(list("sharedWithUser", "Shared with users", "= &= *", USER));
        kinds.add(one("startDate", "Start date", DATE, "Date"));
        kinds.add(list("status", "Status", "o = c ! *", "Status"));
        kinds.add(one("subject", "Subject", TEXT, "String"));
        kinds.add(list("type", "Type", LIST, "Type"));
        kinds.add(one("updatedAt", "Updated on", PAST, "DateTime"));
        kinds.add(list("version", "Version", OPTIONAL + " o l c", "Version"));
        kinds.add(list("watcher", "Watcher", LIST, USER));
        kinds.add(one("datesInterval", "Date range", "<>d", "Date"));
    }

    private static void relations(List<FilterKind> kinds) {
        kinds.add(list("parent", "Parent", LIST, WORK_PACKAGE));
        kinds.add(list("precedes", "precedes", LIST, WORK_PACKAGE));
        kinds.add(list("projectPhaseDefinition", "Project phase", OPTIONAL, "ProjectPhaseDefinition"));
        kinds.add(list("follows", "follows", LIST, WORK_PACKAGE));
        kinds.add(list("relates", "related to", LIST, WORK_PACKAGE));
        kinds.add(list("duplicates", "duplicates", LIST, WORK_PACKAGE));
        kinds.add(list("duplicated", "duplicated by", LIST, WORK_PACKAGE));
        kinds.add(list("blocks", "blocks", LIST, WORK_PACKAGE));
        kinds.add(list("blocked", "blocked by", LIST, WORK_PACKAGE));
        kinds.add(list("partof", "part of", LIST, WORK_PACKAGE));
        kinds.add(list("includes", "includes", LIST, WORK_PACKAGE));
        kinds.add(list("requires", "requires", LIST, WORK_PACKAGE));
        kinds.add(list("required", "Required", LIST, WORK_PACKAGE));
    }

    private static void texts(List<FilterKind> kinds) {
        kinds.add(one("description", "Description", TEXT, "String"));
        kinds.add(one("search", "Search", "**", "String"));
        kinds.add(one("comment", "Comment", TEXT, "String"));
        kinds.add(one("subjectOr", "Subject or ID", "**", "String"));
        kinds.add(one("manualSort", "Manual sort order", "ow", "String"));
        kinds.add(one("isMilestone", "Is milestone", LIST, "Boolean"));
        kinds.add(one("typeahead", "Autocomplete", "**", "String"));
        kinds.add(one("duration", "Duration", NUMBER, "Integer"));
    }

    private static FilterKind of(CustomField field) {
        var name = field.key();
        var label = field.name();
        return switch (field.format()) {
            case "int" -> one(name, label, NUMBER, "Integer");
            case "float" -> one(name, label, NUMBER, "Float");
            case "date" -> one(name, label, DATE, "Date");
            case "bool" -> one(name, label, LIST, "Boolean");
            case "text" -> one(name, label, TEXT, "String");
            case "user" -> list(name, label, OPTIONAL_ALL, USER);
            case "version" -> list(name, label, OPTIONAL_ALL, "Version");
            case "list" -> list(name, label, OPTIONAL_ALL, "CustomOption");
            default -> one(name, label, STRING, "String");
        };
    }

    /** Whether the values of a field depend on the project. */
    private static boolean ofProjects(CustomField field) {
        return field.format().equals("user") || field.format().equals("version");
    }

    private static FilterKind list(String name, String label, String operators, String type) {
        return new FilterKind(name, label, List.of(operators.split(" ")), type, true);
    }

    private static FilterKind one(String name, String label, String operators, String type) {
        return new FilterKind(name, label, List.of(operators.split(" ")), type, false);
    }

    /** The type of the values of an operator with how many there are, {@code null} when it takes none. */
    @Nullable
    String values(String operator) {
        if (WITHOUT_VALUES.contains(operator)) {
            return null;
        }
        if (list) {
            return "[]" + type;
        }
        if (operator.equals("<>d")) {
            return "[2]" + type;
        }
        var relative = type.startsWith("Date") && !operator.equals("=d");
        return "[1]" + (relative ? "Integer" : type);
    }
}
