package org.openprojectmcp.sandbox.state;

import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.model.storages.FileLink;
import org.openprojectmcp.sandbox.model.storages.ProjectStorage;
import org.openprojectmcp.sandbox.model.storages.Storage;

/** File storages and what refers to them. */
public final class Storages {
    private final Table<Storage> all;
    private final Table<ProjectStorage> ofProjects;
    private final Table<FileLink> fileLinks;

    Storages(Changes changes) {
        this.all = new Table<>(changes);
        this.ofProjects = new Table<>(changes);
        this.fileLinks = new Table<>(changes);
    }

    public Table<Storage> all() {
        return all;
    }

    /** Which project uses which storage. */
    public Table<ProjectStorage> ofProjects() {
        return ofProjects;
    }

    public Table<FileLink> fileLinks() {
        return fileLinks;
    }

    /** The file links of a work package, oldest first. */
    public List<FileLink> linksOf(int workPackageId) {
        return fileLinks.all().stream()
                .filter(link -> link.workPackageId() == workPackageId)
                .toList();
    }

    /** Takes away the file links of a work package. */
    public void forgetWorkPackage(int workPackageId) {
        linksOf(workPackageId).forEach(link -> fileLinks.remove(link.id()));
    }

    /** Takes the storages off a project. */
    public void forgetProject(int projectId) {
        List.copyOf(ofProjects.all()).stream()
                .filter(row -> row.projectId() == projectId)
                .forEach(row -> ofProjects.remove(row.id()));
    }

    /** The tables by the names the counters of a state file have. */
    Map<String, Table<?>> counted() {
        return Map.of("storages", all, "project_storages", ofProjects, "file_links", fileLinks);
    }
}
