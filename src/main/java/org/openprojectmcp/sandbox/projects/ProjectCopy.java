package org.openprojectmcp.sandbox.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.people.Member;

/** Copies what is in a project into a new one, part by part; work packages take the relations between them along. */
final class ProjectCopy {
    private final Instance instance;
    private final Project source;
    private final Set<CopyPart> parts;
    private final Map<Integer, Integer> categories = new HashMap<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final Map<Integer, Integer> workPackages = new HashMap<>();

    ProjectCopy(Instance instance, Project source, Set<CopyPart> parts) {
        this.instance = instance;
        this.source = source;
        this.parts = parts;
    }

    Project into(ProjectDraft draft) {
        var copy = draft.save();
        var indexes = instance.state().indexes();
        if (parts.contains(CopyPart.MEMBERS)) {
            List.copyOf(indexes.membersOfProject(source.id())).forEach(member -> member(member, copy));
        }
        if (parts.contains(CopyPart.CATEGORIES)) {
            List.copyOf(indexes.categoriesOf(source.id())).forEach(category -> category(category, copy));
        }
        if (parts.contains(CopyPart.VERSIONS)) {
            List.copyOf(indexes.versionsOf(source.id())).forEach(version -> version(version, copy));
        }
        if (parts.contains(CopyPart.WORK_PACKAGES)) {
            var originals = List.copyOf(indexes.workPackagesOf(source.id()));
            originals.forEach(original -> workPackage(original, copy));
            originals.forEach(this::parent);
            originals.forEach(this::relations);
        }
        return copy;
    }

    private void member(Member member, Project copy) {
        var now = instance.now();
        instance.state()
                .members()
                .insert(id -> new Member(id, member.principalId(), copy.id(), member.roleIds(), now, now));
    }

    private void category(Category category, Project copy) {
        var added = instance.state()
                .categories()
                .insert(id -> new Category(id, copy.id(), category.name(), category.assigneeId()));
        categories.put(category.id(), added.id());
    }

    private void version(Version version, Project copy) {
        var now = instance.now();
        var added = instance.state()
                .versions()
                .insert(id -> new Version(
                        id,
                        copy.id(),
                        version.name(),
                        version.description(),
                        version.startDate(),
                        version.endDate(),
                        version.status(),
                        version.sharing(),
                        version.custom(),
                        now,
                        now));
        versions.put(version.id(), added.id());
    }

    private void workPackage(WorkPackage original, Project copy) {
        var category = original.integer(Attribute.CATEGORY);
        var version = original.integer(Attribute.VERSION);
        var moved = original.with(Attribute.PROJECT, copy.id())
                .with(Attribute.PARENT, null)
                .with(Attribute.CATEGORY, category == null ? null : categories.get(category))
                .with(Attribute.VERSION, version == null ? null : versions.get(version));
        var added =
                instance.state().workPackages().insert(id -> moved.withId(id).saved(0, instance.now()));
        workPackages.put(original.id(), added.id());
    }

    private void parent(WorkPackage original) {
        var parent = workPackages.get(original.parentId());
        if (parent != null) {
            var table = instance.state().workPackages();
            table.put(table.get(copyOf(original.id())).with(Attribute.PARENT, parent));
        }
    }

    private void relations(WorkPackage original) {
        for (var relation : List.copyOf(instance.state().indexes().relationsOf(original.id()))) {
            if (relation.fromId() == original.id() && workPackages.containsKey(relation.toId())) {
                instance.state()
                        .relations()
                        .insert(id -> new Relation(
                                id,
                                copyOf(relation.fromId()),
                                copyOf(relation.toId()),
                                relation.type(),
                                relation.lag(),
                                relation.description()));
            }
        }
    }

    private int copyOf(int originalId) {
        var copy = workPackages.get(originalId);
        if (copy == null) {
            throw new IllegalStateException("Work package " + originalId + " was not copied");
        }
        return copy;
    }
}
