package org.openprojectmcp.tool.descriptor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The routes folder, as the place of {@code schemas/<entity>.json}.
 *
 * @param overlay the folder that is laid over it
 */
public record SchemaFolder(Path routes, Optional<Path> overlay) {

    public SchemaFolder(Path routes) {
        this(routes, Optional.empty());
    }

    /** Whether an option names a schema file instead of being a schema. */
    public static boolean isPath(String option) {
        return !option.strip().startsWith("{") && option.strip().endsWith(".json");
    }

    /** The text of a schema file; empty when there is none of that name below the routes folder. */
    public Optional<String> read(String path) throws IOException {
        Optional<String> laidOver = overlay.isPresent() ? read(overlay.get(), path) : Optional.empty();
        return laidOver.isPresent() ? laidOver : read(routes, path);
    }

    private static Optional<String> read(Path folder, String path) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(path.strip()).normalize();
        return file.startsWith(root) && Files.isRegularFile(file)
                ? Optional.of(Files.readString(file))
                : Optional.empty();
    }
}
