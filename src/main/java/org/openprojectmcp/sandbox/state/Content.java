package org.openprojectmcp.sandbox.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.Sprint;
import org.openprojectmcp.sandbox.model.content.Budget;
import org.openprojectmcp.sandbox.model.content.CostEntry;
import org.openprojectmcp.sandbox.model.content.CostType;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.model.content.Post;
import org.openprojectmcp.sandbox.model.content.View;
import org.openprojectmcp.sandbox.model.content.WikiPage;
import org.openprojectmcp.sandbox.model.meeting.Meeting;

/** What projects hold beside work packages. */
public final class Content {
    private final Table<WikiPage> wikiPages;
    private final Table<Post> posts;
    private final Table<Meeting> meetings;
    private final Agendas agendas;
    private final Table<Sprint> sprints;
    private final Table<Budget> budgets;
    private final Table<CostType> costTypes;
    private final Table<CostEntry> costEntries;
    private final Table<Grid> grids;
    private final Table<View> views;
    private final Changes changes;
    private final Map<Integer, Map<Integer, Integer>> positions = new HashMap<>();

    Content(Changes changes) {
        this.changes = changes;
        this.wikiPages = new Table<>(changes);
        this.posts = new Table<>(changes);
        this.meetings = new Table<>(changes);
        this.agendas = new Agendas(changes);
        this.sprints = new Table<>(changes);
        this.budgets = new Table<>(changes);
        this.costTypes = new Table<>(changes);
        this.costEntries = new Table<>(changes);
        this.grids = new Table<>(changes);
        this.views = new Table<>(changes);
    }

    public Table<WikiPage> wikiPages() {
        return wikiPages;
    }

    public Table<Post> posts() {
        return posts;
    }

    public Table<Meeting> meetings() {
        return meetings;
    }

    public Table<Sprint> sprints() {
        return sprints;
    }

    /** What meetings talk about. */
    public Agendas agendas() {
        return agendas;
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

    /** Boards and other pages of widgets. */
    public Table<Grid> grids() {
        return grids;
    }

    /** The queries in menus. */
    public Table<View> views() {
        return views;
    }

    /** The positions of work packages in a query that people order by hand; none without a query. */
    public Map<Integer, Integer> positions(@Nullable Integer queryId) {
        return queryId == null ? Map.of() : Collections.unmodifiableMap(positions.getOrDefault(queryId, Map.of()));
    }

    /** Moves work packages in a query; a negative position takes one out of the order. */
    public void move(int queryId, Map<Integer, Integer> delta) {
        var kept = positions.computeIfAbsent(queryId, id -> new TreeMap<>());
        kept.putAll(delta);
        kept.values().removeIf(position -> position < 0);
        changes.count();
    }

    /** Takes away the order and the views of a query. */
    public void forgetQuery(int queryId) {
        positions.remove(queryId);
        changes.count();
        forget(views, View::queryId, queryId);
    }

    /** The budgets of a project. */
    public List<Budget> budgetsOf(int projectId) {
        return budgets.all().stream()
                .filter(budget -> budget.projectId() == projectId)
                .toList();
    }

    /** The costs of a work package, oldest first. */
    public List<CostEntry> costsOf(int workPackageId) {
        return costEntries.all().stream()
                .filter(entry -> entry.workPackageId() == workPackageId)
                .toList();
    }

    /** Takes away what a project held. */
    public void forgetProject(int projectId) {
        forget(wikiPages, WikiPage::projectId, projectId);
        forget(posts, Post::projectId, projectId);
        List.copyOf(meetings.all()).stream()
                .filter(meeting -> meeting.projectId() == projectId)
                .forEach(this::forget);
        forget(sprints, Sprint::projectId, projectId);
        forget(budgets, Budget::projectId, projectId);
        forget(grids, Grid::projectId, projectId);
    }

    /** Takes away a meeting with its agenda. */
    public void forget(Meeting meeting) {
        agendas.forgetMeeting(meeting.id());
        meetings.remove(meeting.id());
    }

    /** Takes away the costs of a work package, and what is said of it in meetings. */
    public void forgetWorkPackage(int workPackageId) {
        forget(costEntries, CostEntry::workPackageId, workPackageId);
        agendas.forgetWorkPackage(workPackageId);
    }

    /** The tables by the names the counters of a state file have. */
    Map<String, Table<?>> counted() {
        return Map.of("meetings", meetings, "budgets", budgets, "grids", grids);
    }

    private static <R extends Row> void forget(Table<R> table, Function<R, @Nullable Integer> owner, int id) {
        List.copyOf(table.all()).stream()
                .filter(row -> Objects.equals(owner.apply(row), id))
                .forEach(row -> table.remove(row.id()));
    }
}
