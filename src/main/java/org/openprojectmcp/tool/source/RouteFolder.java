package org.openprojectmcp.tool.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the routes folder, and of a folder laid over it if there is one: its files are there besides, and in the place of those of the
 * same path. Polled, not watched: a bind mount or a replaced ConfigMap sends no events. Not thread-safe.
 */
public final class RouteFolder {

    // Some file systems count in seconds: a file that is younger than this may change again without its time changing.
    private static final Duration UNSETTLED = Duration.ofSeconds(2);
    private static final List<String> FOLDERS = List.of("tools", "resources", "prompts");

    private final Path root;
    private final @Nullable Overlay overlay;
    private final Map<Path, Seen> seen = new HashMap<>();

    public RouteFolder(Path root) {
        this(root, null);
    }

    /** @param overlay the folder that is laid over it; it may come later, or not at all */
    public RouteFolder(Path root, @Nullable Path overlay) {
        this.root = root.toAbsolutePath().normalize();
        this.overlay = overlay == null ? null : new Overlay(new RouteFolder(overlay));
    }

    /** The text of every route file by its path below the folder, in the order of the paths. */
    public Map<String, String> routeFiles() {
        Map<String, String> texts = ownRouteFiles();
        if (overlay != null) {
            texts.putAll(overlay.routeFiles());
        }
        return texts;
    }

    /** Those of the folder itself, whatever is laid over it. */
    public Map<String, String> ownRouteFiles() {
        Map<String, String> texts = new TreeMap<>();
        collect(root, 1, RouteSource.SUFFIX, texts);
        FOLDERS.forEach(folder -> collect(root.resolve(folder), Integer.MAX_VALUE, RouteSource.SUFFIX, texts));
        return texts;
    }

    /** The text of every shared schema by its path below the folder. */
    public Map<String, String> schemaFiles() {
        Map<String, String> texts = new TreeMap<>();
        collect(root.resolve("schemas"), Integer.MAX_VALUE, ".json", texts);
        if (overlay != null) {
            texts.putAll(overlay.schemaFiles());
        }
        return texts;
    }

    private void collect(Path folder, int depth, String suffix, Map<String, String> texts) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                // Editors and ConfigMaps keep their copies under names that begin with a dot.
                boolean hidden = root.relativize(path).toString().startsWith(".") || name.startsWith(".");
                if (name.endsWith(suffix) && !hidden) {
                    read(path)
                            .ifPresent(text ->
                                    texts.put(root.relativize(path).toString().replace('\\', '/'), text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Seen before = seen.get(path);
            if (before != null && before.isOf(attributes)) {
                return Optional.of(before.text);
            }
            Instant now = Instant.now();
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            boolean settled = attributes.lastModifiedTime().toInstant().isBefore(now.minus(UNSETTLED));
            seen.put(
                    path,
                    new Seen(text, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), settled));
            return Optional.of(text);
        } catch (NoSuchFileException e) {
            // Deleted since it was listed: it is not there.
            seen.remove(path);
            return Optional.empty();
        }
    }

    private record Seen(String text, long size, FileTime modified, @Nullable Object key, boolean settled) {

        boolean isOf(BasicFileAttributes attributes) {
            return settled
                    && attributes.size() == size
                    && attributes.lastModifiedTime().equals(modified)
                    && Objects.equals(attributes.fileKey(), key);
        }
    }
}
