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
import java.util.concurrent.atomic.AtomicBoolean;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.shape.content.extract.Extraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in a Java process for each: one that is built to harm costs that process its memory or its time, and finds no key in its
 * environment. The server itself never loads what the readers need. As many run at a time as {@link ReaderLimits} has room for; blocks its
 * thread. Thread-safe.
 */
final class ExtractionProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionProcess.class);

    /** The status of a Java process whose heap was too small. */
    private static final int OUT_OF_MEMORY = 3;

    /** The status of a process that somebody ended by force. */
    private static final int KILLED = 128 + 9;

    /** More than the longest text and the largest image that a reader writes. */
    private static final int MOST_BYTES = 4 * Extraction.MOST_CHARACTERS;

    private static final String SMALLER = "; a smaller version of it, or a part, can be attached and read";

    private final ReaderLimits limits;
    private final Semaphore places;
    private final Duration longest;

    /** @param longest how long one may take, and how long it is waited for a place */
    ExtractionProcess(Duration longest, ReaderLimits limits) {
        this.longest = longest;
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
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
        AtomicBoolean late = new AtomicBoolean();
        Thread limit = new Thread(() -> endAfter(process, late), "file reader time limit");
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
            throw unreadable(
                    late.get()
                            ? "it takes more than " + longest.toSeconds() + " seconds" + SMALLER
                            : why(status, found));
        } finally {
            forget.run();
            process.destroyForcibly();
            limit.interrupt();
        }
    }

    private Process start(Extraction extraction) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + limits.heapMegabytes() + "m",
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

    private void endAfter(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
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

    private String why(int status, byte[] said) {
        return switch (status) {
            case Extraction.UNREADABLE -> new String(said, StandardCharsets.UTF_8);
            case OUT_OF_MEMORY -> "it takes more than " + limits.heapMegabytes() + " MB of memory" + SMALLER;
            case KILLED -> "this server has no memory for it at the moment; repeat the call in a minute";
            default -> "it is damaged";
        };
    }

    private static OpenProjectException unreadable(String why) {
        return new OpenProjectException(
                "The file cannot be read here: " + why + ". Nothing was changed; people can open it in OpenProject.");
    }
}
