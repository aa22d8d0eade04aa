package org.openprojectmcp.tool.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the routes folder, and of a folder laid over it if there is one: its files are there besides, and in the place of those of the
 * same path. Polled, not watched: a bind mount or a replaced ConfigMap sends no events. Not thread-safe.
 */
public final class RouteFolder {

    // Some file systems count in seconds: a file that is younger than this may change again without its time changing.
    private static final Duration UNSETTLED = Duration.ofSeconds(2);
    private static final Set<FileVisitOption> FOLLOWING = Set.of(FileVisitOption.FOLLOW_LINKS);
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
        try {
            // once a second, for hundreds of files: the attributes come with the walk, and names are made only once
            Files.walkFileTree(folder, FOLLOWING, depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    if (path.toString().endsWith(suffix)) {
                        put(path, attributes, texts);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
                    if (fault instanceof NoSuchFileException) {
                        // Deleted since it was listed: it is not there.
                        return FileVisitResult.CONTINUE;
                    }
                    throw fault;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Path path, BasicFileAttributes attributes, Map<String, String> texts) throws IOException {
        Seen before = seen.get(path);
        if (before != null && before.isOf(attributes)) {
            texts.put(before.file, before.text);
            return;
        }
        String file = root.relativize(path).toString().replace('\\', '/');
        // Editors and ConfigMaps keep their copies under names that begin with a dot.
        boolean hidden = file.startsWith(".") || path.getFileName().toString().startsWith(".");
        if (attributes.isRegularFile() && !hidden) {
            read(file, path, attributes).ifPresent(text -> texts.put(file, text));
        }
    }

    private Optional<String> read(String file, Path path, BasicFileAttributes attributes) throws IOException {
        try {
            Instant now = Instant.now();
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            boolean settled = attributes.lastModifiedTime().toInstant().isBefore(now.minus(UNSETTLED));
            seen.put(
                    path,
                    new Seen(
                            file,
                            text,
                            attributes.size(),
                            attributes.lastModifiedTime(),
                            attributes.fileKey(),
                            settled));
            return Optional.of(text);
        } catch (NoSuchFileException e) {
            // Deleted since it was listed: it is not there.
            seen.remove(path);
            return Optional.empty();
        }
    }

    private record Seen(String file, String text, long size, FileTime modified, @Nullable Object key, boolean settled) {

        boolean isOf(BasicFileAttributes attributes) {
            return settled
                    && attributes.size() == size
                    && attributes.lastModifiedTime().equals(modified)
                    && Objects.equals(attributes.fileKey(), key);
        }
    }
}
