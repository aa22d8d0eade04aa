package org.openprojectmcp.sandbox.state;

import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.content.Budget;
import org.openprojectmcp.sandbox.model.content.CostEntry;
import org.openprojectmcp.sandbox.model.content.CostType;
import org.openprojectmcp.sandbox.model.content.Meeting;
import org.openprojectmcp.sandbox.model.content.Post;
import org.openprojectmcp.sandbox.model.content.WikiPage;

/** What projects hold beside work packages. */
public final class Content {
    private final Table<WikiPage> wikiPages = new Table<>();
    private final Table<Post> posts = new Table<>();
    private final Table<Meeting> meetings = new Table<>();
    private final Table<Budget> budgets = new Table<>();
    private final Table<CostType> costTypes = new Table<>();
    private final Table<CostEntry> costEntries = new Table<>();

    Content() {}

    public Table<WikiPage> wikiPages() {
        return wikiPages;
    }

    public Table<Post> posts() {
        return posts;
    }

    public Table<Meeting> meetings() {
        return meetings;
    }

    public Table<Budget> budgets() {
        return budgets;
    }

    public Table<CostType> costTypes() {
        return costTypes;
    }

    public Table<CostEntry> costEntries() {
        return costEntries;
    }

    /** The costs of a work package, oldest first. */
    public List<CostEntry> costsOf(int workPackageId) {
        return costEntries.all().stream()
                .filter(entry -> entry.workPackageId() == workPackageId)
                .toList();
    }

    /** Takes away what a project held. */
    public void forgetProject(int projectId) {
        remove(
                wikiPages,
                wikiPages.all().stream()
                        .filter(page -> page.projectId() == projectId)
                        .toList());
        remove(
                posts,
                posts.all().stream()
                        .filter(post -> post.projectId() == projectId)
                        .toList());
        remove(
                meetings,
                meetings.all().stream()
                        .filter(meeting -> meeting.projectId() == projectId)
                        .toList());
        remove(
                budgets,
                budgets.all().stream()
                        .filter(budget -> budget.projectId() == projectId)
                        .toList());
    }

    /** Takes away the costs of a work package. */
    public void forgetWorkPackage(int workPackageId) {
        remove(costEntries, costsOf(workPackageId));
    }

    /** The tables by the names the counters of a state file have. */
    Map<String, Table<?>> counted() {
        return Map.of("meetings", meetings, "budgets", budgets);
    }

    private static void remove(Table<?> table, List<? extends Row> rows) {
        rows.forEach(row -> table.remove(row.id()));
    }
}
