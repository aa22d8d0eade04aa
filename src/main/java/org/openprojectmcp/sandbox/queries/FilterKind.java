package org.openprojectmcp.sandbox.queries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/**
 * A filter that queries may have.
 *
 * @param operators in the order schemas list them
 * @param type of its values, such as User or Integer
 * @param list whether it takes any number of values, which are linked
 */
record FilterKind(String name, Text label, List<String> operators, String type, boolean list) {
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
        kinds.add(list("ancestor", Text.of("label.descendants_of"), LIST, WORK_PACKAGE));
        kinds.add(list("assignee", Text.of("label.assignee"), OPTIONAL, USER));
        kinds.add(list("assigneeOrGroup", Text.of("label.assignee_or_belonging_group"), OPTIONAL, USER));
        kinds.add(one("attachmentContent", Text.of("label.attachment_content"), TEXT, "String"));
        kinds.add(one("attachmentFileName", Text.of("label.attachment_file_name"), TEXT, "String"));
        kinds.add(list("author", Text.of("label.author"), LIST, USER));
        if (project != null && !state.indexes().categoriesOf(project.id()).isEmpty()) {
            kinds.add(list("category", Text.of("label.category"), OPTIONAL, "Category"));
        }
        kinds.add(one("createdAt", Text.of("label.created_on"), PAST, "DateTime"));
        CustomFields.all(state).stream()
                .filter(field -> project != null || !ofProjects(field))
                .map(FilterKind::of)
                .forEach(kinds::add);
        attributes(kinds);
        relations(kinds);
        texts(kinds);
        if (project == null || project.has("backlogs")) {
            kinds.add(one("backlogsWorkPackageType", Text.of("label.backlog_type"), LIST, "BacklogsType"));
        }
        if (project != null && project.has("budgets")) {
            kinds.add(list("budget", Text.of("label.budget"), OPTIONAL, "Budget"));
        }
        return kinds;
    }

    private static void attributes(List<FilterKind> kinds) {
        kinds.add(one("percentageDone", Text.of("label.percent_complete"), NUMBER, "Integer"));
        kinds.add(one("dueDate", Text.of("label.finish_date"), DATE, "Date"));
        kinds.add(one("estimatedTime", Text.of("label.work"), NUMBER, "Integer"));
        kinds.add(list("id", Text.of("label.id"), LIST, WORK_PACKAGE));
        kinds.add(list("priority", Text.of("label.priority"), LIST, "Priority"));
        kinds.add(list("project", Text.of("label.project"), LIST, "Project"));
        kinds.add(list("responsible", Text.of("label.accountable"), OPTIONAL, USER));
        kinds.add(list("assignedToRole", Text.of("label.assignees_role"), OPTIONAL, "Role"));
        kinds.add(list("sharedWithUser", Text.of("label.shared_with_users"), "= &= *", USER));
        kinds.add(one("startDate", Text.of("label.start_date"), DATE, "Date"));
        kinds.add(list("status", Text.of("label.status"), "o = c ! *", "Status"));
        kinds.add(one("subject", Text.of("label.subject"), TEXT, "String"));
        kinds.add(list("type", Text.of("label.type"), LIST, "Type"));
        kinds.add(one("updatedAt", Text.of("label.updated_on"), PAST, "DateTime"));
        kinds.add(list("version", Text.of("label.version"), OPTIONAL + " o l c", "Version"));
        kinds.add(list("watcher", Text.of("label.watcher"), LIST, USER));
        kinds.add(one("datesInterval", Text.of("label.date_range"), "<>d", "Date"));
    }

    private static void relations(List<FilterKind> kinds) {
        kinds.add(list("parent", Text.of("label.parent"), LIST, WORK_PACKAGE));
        kinds.add(list("precedes", Text.of("label.precedes"), LIST, WORK_PACKAGE));
        kinds.add(list("projectPhaseDefinition", Text.of("label.project_phase"), OPTIONAL, "ProjectPhaseDefinition"));
        kinds.add(list("follows", Text.of("label.follows"), LIST, WORK_PACKAGE));
        kinds.add(list("relates", Text.of("label.related_to"), LIST, WORK_PACKAGE));
        kinds.add(list("duplicates", Text.of("label.duplicates"), LIST, WORK_PACKAGE));
        kinds.add(list("duplicated", Text.of("label.duplicated_by"), LIST, WORK_PACKAGE));
        kinds.add(list("blocks", Text.of("label.blocks"), LIST, WORK_PACKAGE));
        kinds.add(list("blocked", Text.of("label.blocked_by"), LIST, WORK_PACKAGE));
        kinds.add(list("partof", Text.of("label.part_of"), LIST, WORK_PACKAGE));
        kinds.add(list("includes", Text.of("label.includes"), LIST, WORK_PACKAGE));
        kinds.add(list("requires", Text.of("label.requires"), LIST, WORK_PACKAGE));
        kinds.add(list("required", Text.of("label.required"), LIST, WORK_PACKAGE));
    }

    private static void texts(List<FilterKind> kinds) {
        kinds.add(one("description", Text.of("label.description"), TEXT, "String"));
        kinds.add(one("search", Text.of("label.search"), "**", "String"));
        kinds.add(one("comment", Text.of("label.comment"), TEXT, "String"));
        kinds.add(one("subjectOr", Text.of("label.subject_or_id"), "**", "String"));
        kinds.add(one("manualSort", Text.of("label.manual_sort_order"), "ow", "String"));
        kinds.add(one("isMilestone", Text.of("label.is_milestone"), LIST, "Boolean"));
        kinds.add(one("typeahead", Text.of("label.autocomplete"), "**", "String"));
        kinds.add(one("duration", Text.of("label.duration"), NUMBER, "Integer"));
    }

    private static FilterKind of(CustomField field) {
        var name = field.key();
        var label = Text.verbatim(field.name());
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

    /** Whether its values are work packages. */
    boolean ofWorkPackages() {
        return type.equals(WORK_PACKAGE);
    }

    /** Whether the values of a field depend on the project. */
    private static boolean ofProjects(CustomField field) {
        return field.format().equals("user") || field.format().equals("version");
    }

    private static FilterKind list(String name, Text label, String operators, String type) {
        return new FilterKind(name, label, List.of(operators.split(" ")), type, true);
    }

    private static FilterKind one(String name, Text label, String operators, String type) {
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
