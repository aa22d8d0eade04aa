package org.openprojectmcp.routes.lists;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.file.StateFile;
import org.openprojectmcp.testing.ServedRoutes;

/** The demo data as a person may see it, by rules of its own: no filter, page or query of the sandbox takes part. */
final class Store {

    static final LocalDate TODAY = LocalDate.now(ServedRoutes.CLOCK);

    private final State state;
    private final Access access;
    private final Principal person;

    Store(String login) {
        this.state = StateFile.parse(DemoState.demo(ServedRoutes.CLOCK), ServedRoutes.CLOCK.instant());
        this.access = new Access(state);
        this.person = state.principals().all().stream()
                .filter(principal -> principal.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    State state() {
        return state;
    }

    private boolean may(String permission, int project) {
        return access.allowed(person, permission, state.projects().get(project));
    }

    List<Project> projects() {
        return state.projects().all().stream()
                .filter(project -> person.admin() || may("view_project", project.id()))
                .toList();
    }

    List<WorkPackage> workPackages() {
        return state.workPackages().all().stream()
                .filter(row -> may("view_work_packages", row.projectId()))
                .toList();
    }

    List<TimeEntry> timeEntries() {
        return state.timeEntries().all().stream()
                .filter(entry -> !entry.ongoing())
                .filter(entry -> may("view_time_entries", entry.projectId())
                        || (entry.userId() == person.id() && may("view_own_time_entries", entry.projectId())))
                .toList();
    }

    List<Member> members() {
        return state.members().all().stream()
                .filter(member -> member.projectId() == null
                        ? person.admin()
                        : may("view_members", member.projectId()) || may("manage_members", member.projectId()))
                .toList();
    }

    List<Version> versions() {
        return state.versions().all().stream()
                .filter(version -> state.projects().all().stream()
                        .filter(project -> shared(version, project.id()))
                        .anyMatch(project ->
                                may("view_work_packages", project.id()) || may("manage_versions", project.id())))
                .toList();
    }

    /** Whether a project has a version, as its own or by sharing. */
    boolean shared(Version version, int project) {
        return version.projectId() == project
                || switch (version.sharing()) {
                    case "descendants" -> within(project, version.projectId());
                    case "hierarchy" -> within(project, version.projectId()) || within(version.projectId(), project);
                    case "tree" -> root(project) == root(version.projectId());
                    case "system" -> true;
                    default -> false;
                };
    }

    /** Whether a project is another one or below it. */
    boolean within(int project, int ancestor) {
        for (Integer id = project; id != null; id = state.projects().get(id).parentId()) {
            if (id == ancestor) {
                return true;
            }
        }
        return false;
    }

    private int root(int project) {
        Integer parent = state.projects().get(project).parentId();
        return parent == null ? project : root(parent);
    }

    /** Whether a work package is below another one. */
    boolean below(WorkPackage row, int ancestor) {
        for (Integer id = row.parentId();
                id != null;
                id = state.workPackages().get(id).parentId()) {
            if (id == ancestor) {
                return true;
            }
        }
        return false;
    }

    boolean closed(WorkPackage row) {
        return state.statuses().get(row.statusId()).closed();
    }

    boolean overdue(WorkPackage row) {
        LocalDate due = row.date(Attribute.DUE_DATE);
        return !closed(row) && due != null && due.isBefore(TODAY);
    }

    /** Whose work OpenProject takes for a principal's: its members' if it is a group, and that of the groups of all of them. */
    Set<Integer> withGroups(int principal) {
        Set<Integer> people = new HashSet<>(Set.of(principal));
        people.addAll(state.principals().get(principal).memberIds());
        Set<Integer> all = new HashSet<>(people);
        state.principals().all().stream()
                .filter(group -> group.memberIds().stream().anyMatch(people::contains))
                .forEach(group -> all.add(group.id()));
        return all;
    }

    /** Whether text or subject of a work package, or a comment on it, has a word. */
    boolean says(WorkPackage row, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return row.subject().toLowerCase(Locale.ROOT).contains(wanted)
                || row.text(Attribute.DESCRIPTION).toLowerCase(Locale.ROOT).contains(wanted)
                || state.journals().all().stream()
                        .filter(journal -> journal.workPackageId() == row.id() && !journal.internal())
                        .anyMatch(journal ->
                                journal.notes().toLowerCase(Locale.ROOT).contains(wanted));
    }

    int me() {
        return person.id();
    }

    static boolean is(@Nullable Object value, @Nullable Object wanted) {
        return Objects.equals(value, wanted);
    }
}
