package org.openprojectmcp.sandbox.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * Ids such as PORTAL-42: the key of a project and a number that counts in it. A work package that moves gets one of its new project and is
 * still found by the old one. Numbers are given in the order of ids, when the first one is asked for.
 */
public final class SemanticIds {
    private static final int LONGEST_KEY = 10;

    private final State state;
    private final Map<Integer, String> keyByProject = new HashMap<>();
    private final Map<Integer, Integer> countByProject = new HashMap<>();
    private final Map<Integer, Given> givenByWorkPackage = new HashMap<>();
    private final Map<String, Integer> workPackageById = new HashMap<>();

    SemanticIds(State state) {
        this.state = state;
    }

    private record Given(int projectId, String id) {}

    /** The id of a work package. */
    public String of(WorkPackage row) {
        var given = givenByWorkPackage.get(row.id());
        return given != null && given.projectId() == row.projectId() ? given.id() : number(row);
    }

    /** The work package with an id, in these very letters; {@code null} when there is none. */
    public @Nullable WorkPackage find(String id) {
        if (!workPackageById.containsKey(id)) {
            number();
        }
        return state.workPackages().find(workPackageById.get(id));
    }

    private String number(WorkPackage row) {
        number();
        var given = givenByWorkPackage.get(row.id());
        // one that is not saved yet, as in a form
        return given == null ? String.valueOf(row.id()) : given.id();
    }

    private void number() {
        for (var row : state.workPackages().all()) {
            var given = givenByWorkPackage.get(row.id());
            if (given == null || given.projectId() != row.projectId()) {
                var id = key(row.projectId()) + "-" + countByProject.merge(row.projectId(), 1, Integer::sum);
                givenByWorkPackage.put(row.id(), new Given(row.projectId(), id));
                workPackageById.put(id, row.id());
            }
        }
    }

    private String key(int projectId) {
        var known = keyByProject.get(projectId);
        if (known != null) {
            return known;
        }
        var stem = stem(state.projects().get(projectId));
        var key = stem;
        for (var number = 2; keyByProject.containsValue(key); number++) {
            key = stem + number;
        }
        keyByProject.put(projectId, key);
        return key;
    }

    /** The identifier in capitals where that is a key, else the initials of its words. */
    private static String stem(Project project) {
        var words = new ArrayList<>(
                Arrays.asList(project.identifier().toUpperCase(Locale.ROOT).split("[-_]+")));
        words.removeIf(word -> word.isEmpty() || !Character.isLetter(word.charAt(0)));
        if (words.isEmpty()) {
            return "P" + project.id();
        }
        var whole = words.get(0);
        return words.size() == 1
                ? whole.substring(0, Math.min(whole.length(), LONGEST_KEY))
                : words.stream()
                        .limit(LONGEST_KEY)
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
    }
}
