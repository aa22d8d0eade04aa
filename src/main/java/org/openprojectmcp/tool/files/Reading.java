package org.openprojectmcp.tool.files;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openprojectmcp.tool.lint.CheckedFile;
import org.openprojectmcp.tool.lint.Lint;
import org.openprojectmcp.tool.source.RouteFolder;

/**
 * What a routes folder contained at one moment.
 *
 * @param texts the route files by their paths below the folder
 * @param schemas the shared schemas likewise
 * @param shipped the route files as they are without the folder that is laid over it
 * @param checked those of the files that were checked at once
 */
record Reading(
        Map<String, String> texts,
        Map<String, String> schemas,
        Map<String, String> shipped,
        Map<String, Checked> checked) {

    /**
     * A file and what the lint says of it.
     *
     * @param shipped whether it is as it was shipped, so that its routes were read without their steps and nothing is to be checked
     */
    record Checked(CheckedFile file, boolean shipped) {

        private static Checked of(String file, String text, Lint lint) {
            return lint.asShipped(file, text)
                    .map(checked -> new Checked(checked, true))
                    .orElseGet(() -> new Checked(lint.check(file, text), false));
        }
    }

    static Reading of(RouteFolder folder) {
        return new Reading(folder.routeFiles(), folder.schemaFiles(), folder.ownRouteFiles(), Map.of());
    }

    /** A first reading: every file will be needed, so every file is checked. */
    static Reading checked(RouteFolder folder, Lint lint) {
        Reading reading = of(folder);
        Map<String, Checked> checked = new TreeMap<>();
        reading.texts.forEach((file, text) -> checked.put(file, Checked.of(file, text, lint)));
        return new Reading(reading.texts, reading.schemas, reading.shipped, checked);
    }

    /** What a file would be without the one that is laid over it; empty when there is none, or it is the same. */
    Optional<Checked> beneath(String file, Lint lint) {
        return Optional.ofNullable(shipped.get(file))
                .filter(text -> !text.equals(texts.get(file)))
                .map(text -> Checked.of(file, text, lint));
    }

    /** The text of a file, empty when it is not there. */
    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    Checked check(String file, Lint lint) {
        Checked known = checked.get(file);
        return known == null ? Checked.of(file, text(file), lint) : known;
    }
}
