package org.openprojectmcp.tool.files;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.lint.CheckedAtBuild;
import org.openprojectmcp.tool.lint.CheckedFile;
import org.openprojectmcp.tool.lint.Lint;
import org.openprojectmcp.tool.source.RouteFolder;

/**
 * What a routes folder contained at one moment.
 *
 * @param texts the route files by their paths below the folder
 * @param schemas the shared schemas likewise
 * @param checked what the lint says of those files that were checked at once
 * @param shipped those of them that are as they were shipped
 */
record Reading(
        Map<String, String> texts, Map<String, String> schemas, Map<String, CheckedFile> checked, Set<String> shipped) {

    static Reading of(RouteFolder folder) {
        return new Reading(folder.routeFiles(), folder.schemaFiles(), Map.of(), Set.of());
    }

    /** A first reading: every file will be needed, so every file is checked. */
    static Reading checked(RouteFolder folder, Lint lint) {
        Reading reading = of(folder);
        Map<String, CheckedFile> checked = new TreeMap<>();
        reading.texts.forEach((file, text) -> checked.put(file, lint.check(file, text)));
        Set<String> shipped = checked.values().stream()
                .filter(CheckedAtBuild::contains)
                .map(CheckedFile::file)
                .collect(Collectors.toUnmodifiableSet());
        return new Reading(reading.texts, reading.schemas, checked, shipped);
    }

    /** The text of a file, empty when it is not there. */
    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    /** Whether a file need not be held against the schemas again. */
    boolean isShipped(CheckedFile file) {
        return shipped.contains(file.file()) || !checked.containsKey(file.file()) && CheckedAtBuild.contains(file);
    }

    /** A file and what the lint says of it. */
    CheckedFile check(String file, Lint lint) {
        CheckedFile known = checked.get(file);
        return known == null ? lint.check(file, text(file)) : known;
    }
}
