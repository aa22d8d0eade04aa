package org.openprojectmcp.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Files and folders that are gone when this process has ended. Thread-safe. */
final class TemporaryFiles {

    private static final Queue<Path> MADE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> MADE.forEach(TemporaryFiles::remove)));
    }

    private TemporaryFiles() {}

    static Path folder(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        MADE.add(folder);
        return folder;
    }

    static Path file(String prefix, String suffix) throws IOException {
        Path file = Files.createTempFile(prefix, suffix);
        MADE.add(file);
        return file;
    }

    private static void remove(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + root + " (" + e + ")");
        }
    }
}
