package org.openprojectmcp.sandbox.state;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.attachments.Attachment;
import org.openprojectmcp.sandbox.attachments.ContainerKey;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.NonWorkingDay;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;

/** Finds rows by what they refer to. */
public final class Indexes {
    private final Index<Member> membersByPrincipal;
    private final Index<Member> membersByProject;
    private final Index<Principal> groupsByUser;
    private final Index<NonWorkingDay> nonWorkingDaysByDate;
    private final Index<Project> projectsByIdentifier;
    private final Index<Project> projectsByParent;
    private final Index<Category> categoriesByProject;
    private final Index<Version> versionsByProject;
    private final Index<WorkPackage> workPackagesByProject;
    private final Index<WorkPackage> workPackagesByParent;
    private final Index<Relation> relationsByWorkPackage;
    private final Index<Journal> journalsByWorkPackage;
    private final Index<TimeEntry> timeEntriesByWorkPackage;
    private final Index<Attachment> attachmentsByContainer;

    Indexes(State state) {
        membersByPrincipal = state.members().index(m -> List.of(m.principalId()));
        membersByProject = state.members().index(m -> keys(m.projectId()));
        groupsByUser = state.principals().index(Principal::memberIds);
        nonWorkingDaysByDate = state.nonWorkingDays().index(d -> List.of(d.date()));
        projectsByIdentifier = state.projects().index(p -> List.of(p.identifier()));
        projectsByParent = state.projects().index(p -> keys(p.parentId()));
        categoriesByProject = state.categories().index(c -> List.of(c.projectId()));
        versionsByProject = state.versions().index(v -> List.of(v.projectId()));
        workPackagesByProject = state.workPackages().index(w -> List.of(w.projectId()));
        workPackagesByParent = state.workPackages().index(w -> keys(w.value(Attribute.PARENT)));
        relationsByWorkPackage = state.relations().index(r -> List.of(r.fromId(), r.toId()));
        journalsByWorkPackage = state.journals().index(j -> List.of(j.workPackageId()));
        timeEntriesByWorkPackage = state.timeEntries().index(t -> List.of(t.workPackageId()));
        attachmentsByContainer = state.attachments().index(a -> keys(a.container()));
    }

    /** The files of a container. */
    public Collection<Attachment> attachmentsOf(ContainerKey container) {
        return attachmentsByContainer.get(container);
    }

    /** What a principal is a member of by itself. */
    public Collection<Member> membersOfPrincipal(int principalId) {
        return membersByPrincipal.get(principalId);
    }

    /** Who is a member of a project. */
    public Collection<Member> membersOfProject(int projectId) {
        return membersByProject.get(projectId);
    }

    /** The groups a user belongs to. */
    public Collection<Principal> groupsOf(int userId) {
        return groupsByUser.get(userId);
    }

    /** Why nobody works on a date, {@code null} when it is no such day. */
    public @Nullable NonWorkingDay nonWorkingDay(LocalDate date) {
        return nonWorkingDaysByDate.get(date).stream().findFirst().orElse(null);
    }

    /** The project with an identifier, or {@code null}. */
    public @Nullable Project project(String identifier) {
        return projectsByIdentifier.get(identifier).stream().findFirst().orElse(null);
    }

    /** The direct subprojects. */
    public Collection<Project> subprojects(int projectId) {
        return projectsByParent.get(projectId);
    }

    public Collection<Category> categoriesOf(int projectId) {
        return categoriesByProject.get(projectId);
    }

    /** The versions a project defines. */
    public Collection<Version> versionsOf(int projectId) {
        return versionsByProject.get(projectId);
    }

    public Collection<WorkPackage> workPackagesOf(int projectId) {
        return workPackagesByProject.get(projectId);
    }

    /** The direct children. */
    public Collection<WorkPackage> children(int workPackageId) {
        return workPackagesByParent.get(workPackageId);
    }

    /** The relations at either end. */
    public Collection<Relation> relationsOf(int workPackageId) {
        return relationsByWorkPackage.get(workPackageId);
    }

    /** The history, oldest first. */
    public Collection<Journal> journalsOf(int workPackageId) {
        return journalsByWorkPackage.get(workPackageId);
    }

    public Collection<TimeEntry> timeEntriesOf(int workPackageId) {
        return timeEntriesByWorkPackage.get(workPackageId);
    }

    private static Collection<?> keys(@Nullable Object... keys) {
        return Arrays.stream(keys).filter(Objects::nonNull).toList();
    }
}
