package org.openprojectmcp.sandbox.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All work of all projects, numbered in the order of the files. */
final class Plan {

    /** An item with its number and its place. */
    record Numbered(int id, Item item, Organisation.Project project, @Nullable Numbered parent) {}

    private final List<Numbered> all = new ArrayList<>();
    private final Map<String, Numbered> byKey = new HashMap<>();

    Plan(Organisation organisation) {
        for (var project : organisation.projects()) {
            Fields.list(Resources.read("demo/" + project.identifier() + ".json"), Item::of)
                    .forEach(item -> add(item, project, null));
        }
    }

    List<Numbered> all() {
        return all;
    }

    List<Numbered> childrenOf(Numbered parent) {
        return all.stream().filter(one -> one.parent() == parent).toList();
    }

    /** The item of a key, which may stand in another project. */
    Numbered byKey(String key) {
        var found = byKey.get(key);
        if (found == null) {
            throw new IllegalStateException("No demo work package has the key " + key);
        }
        return found;
    }

    private void add(Item item, Organisation.Project project, @Nullable Numbered parent) {
        var numbered = new Numbered(all.size() + 1, item, project, parent);
        all.add(numbered);
        if (item.key() != null && byKey.put(item.key(), numbered) != null) {
            throw new IllegalStateException("Two demo work packages have the key " + item.key());
        }
        item.children().forEach(part -> add(part, project, numbered));
    }
}
