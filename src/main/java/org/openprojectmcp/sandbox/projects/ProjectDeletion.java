package org.openprojectmcp.sandbox.projects;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.openprojectmcp.sandbox.Background;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.attachments.ContainerKey;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.content.Document;
import org.openprojectmcp.sandbox.model.content.News;
import org.openprojectmcp.sandbox.state.Table;

/** Takes projects away with all that is in them, a little after it was asked for. */
final class ProjectDeletion {
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Instance instance;

    ProjectDeletion(Instance instance) {
        this.instance = instance;
    }

    void schedule(Project project) {
        Background.later(DELAY, () -> delete(project));
    }

    private void delete(Project project) {
        var state = instance.state();
        var indexes = state.indexes();
        List.copyOf(indexes.subprojects(project.id())).forEach(this::delete);
        List.copyOf(indexes.workPackagesOf(project.id())).forEach(this::delete);
        ids(indexes.membersOfProject(project.id())).forEach(state.members()::remove);
        ids(indexes.categoriesOf(project.id())).forEach(state.categories()::remove);
        ids(indexes.versionsOf(project.id())).forEach(state.versions()::remove);
        state.content().forgetProject(project.id());
        state.storages().forgetProject(project.id());
        ids(of(state.news(), project, News::projectId)).forEach(state.news()::remove);
        ids(of(state.documents(), project, Document::projectId)).forEach(state.documents()::remove);
        List.copyOf(state.queries().all()).stream()
                .filter(query -> Objects.equals(query.projectId(), project.id()))
                .forEach(query -> {
                    state.content().forgetQuery(query.id());
                    state.queries().remove(query.id());
                });
        state.projects().remove(project.id());
    }

    private void delete(WorkPackage workPackage) {
        var state = instance.state();
        var indexes = state.indexes();
        ids(indexes.relationsOf(workPackage.id())).forEach(state.relations()::remove);
        ids(indexes.attachmentsOf(new ContainerKey("work_packages", workPackage.id())))
                .forEach(state.attachments()::remove);
        ids(indexes.journalsOf(workPackage.id())).forEach(state.journals()::remove);
        ids(indexes.timeEntriesOf(workPackage.id())).forEach(state.timeEntries()::remove);
        state.content().forgetWorkPackage(workPackage.id());
        state.storages().forgetWorkPackage(workPackage.id());
        state.workPackages().remove(workPackage.id());
    }

    private static <R extends Row> List<R> of(Table<R> rows, Project project, ToIntFunction<R> owner) {
        return rows.all().stream()
                .filter(row -> owner.applyAsInt(row) == project.id())
                .toList();
    }

    private static List<Integer> ids(Collection<? extends Row> rows) {
        return rows.stream().map(Row::id).toList();
    }
}
