package org.openprojectmcp.shape.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.shape.content.extract.Extraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in a Java process for each: one that is built to harm costs that process its memory or its time, and finds no key in its
 * environment. The server itself never loads what the readers need. At most two run at a time; blocks its thread. Thread-safe.
 */
final class ExtractionProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionProcess.class);
    private static final int MOST_AT_ONCE = 2;
    private static final int HEAP_MEGABYTES = 192;

    /** More than the longest text and the largest image that a reader writes. */
    private static final int MOST_BYTES = 4 * Extraction.MOST_CHARACTERS;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final Duration longest;

    /** @param longest how long one may take, and how long it is waited for a place */
    ExtractionProcess(Duration longest) {
        this.longest = longest;
    }

    /**
     * Takes out of a file what is to be found.
     *
     * @throws OpenProjectException when the file cannot be read, or takes too long
     */
    byte[] extract(Extraction extraction, byte[] file, Cancellation cancellation) {
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OpenProjectException(
                        "Too many files are being read at the moment. Repeat the call in a minute.");
            }
            try {
                return run(extraction, file, cancellation);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OpenProjectException("The call was cancelled.");
        }
    }

    private byte[] run(Extraction extraction, byte[] file, Cancellation cancellation) throws InterruptedException {
        Process process = start(extraction);
        Runnable forget = cancellation.onCancel(process::destroyForcibly);
        Thread limit = new Thread(() -> endAfter(process), "file reader time limit");
        limit.setDaemon(true);
        limit.start();
        try {
            give(process, file);
            byte[] found = found(process);
            int status = process.waitFor();
            if (status == Extraction.DONE && found.length <= MOST_BYTES) {
                return found;
            }
            if (cancellation.isCancelled()) {
                throw new OpenProjectException("The call was cancelled.");
            }
            throw unreadable(status, found);
        } finally {
            forget.run();
            process.destroyForcibly();
            limit.interrupt();
        }
    }

    private static Process start(Extraction extraction) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                System.getProperty("java.class.path"),
                Extraction.class.getName(),
                extraction.name().toLowerCase(Locale.ROOT)));
        builder.environment().clear();
        builder.redirectError(Redirect.DISCARD);
        try {
            Process process = builder.start();
            goFirst(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started to read a file in", e);
        }
    }

    /** Where memory ends, as in a container, Linux ends a process: this one, not the server. */
    private static void goFirst(Process process) {
        Path score = Path.of("/proc", String.valueOf(process.pid()), "oom_score_adj");
        try {
            if (Files.isWritable(score)) {
                Files.writeString(score, "1000");
            }
        } catch (IOException e) {
            // it has ended already
            LOG.debug("The file reader's process could not be marked", e);
        }
    }

    private void endAfter(Process process) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // it has ended in time, and this thread with it
            Thread.currentThread().interrupt();
        }
    }

    private static void give(Process process, byte[] file) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException e) {
            // it has ended already: its status tells why
            process.destroyForcibly();
        }
    }

    private static byte[] found(Process process) {
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            // it was ended meanwhile, and what it had to say does not count
            process.destroyForcibly();
            return new byte[0];
        }
    }

    private OpenProjectException unreadable(int status, byte[] said) {
        String why = status == Extraction.UNREADABLE
                ? new String(said, StandardCharsets.UTF_8)
                : "it is damaged, or needs more than " + longest.toSeconds() + " seconds or " + HEAP_MEGABYTES
                        + " MB of memory";
        return new OpenProjectException(
                "The file cannot be read here: " + why + ". Nothing was changed; people can open it in OpenProject.");
    }
}
