package org.openprojectmcp.testing.openapi;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.http.AnswerObserver;

/**
 * Holds every answer of a sandbox against OpenProject's OpenAPI document. Closing the sandbox fails when one was not as the document says.
 * The check runs beside the sandbox, on one thread for all of them.
 */
public final class CheckedAnswers implements AnswerObserver {

    private static final ExecutorService CHECKING = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "openapi");
        thread.setDaemon(true);
        return thread;
    });

    /** How many faults a failure tells of; one mistake of a representer makes hundreds. */
    private static final int SHOWN = 20;

    private final Collection<CompletableFuture<Void>> checks = new ConcurrentLinkedQueue<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger checked = new AtomicInteger();

    /** The same sandbox, with its answers held against the document. */
    public static SandboxOptions checking(SandboxOptions options) {
        return options.withObserver(new CheckedAnswers());
    }

    @Override
    public void answered(String method, String target, int status, @Nullable String contentType, byte[] body) {
        if (method.equals("OPTIONS") || !target.startsWith("/api/v3")) {
            return; // the former tells methods, which the document does by its operations; the latter is not API v3
        }
        ApiDocument.get()
                .ifPresent(document -> checks.add(CompletableFuture.runAsync(
                        () -> check(document, Observed.of(method, target, status, contentType, body)), CHECKING)));
    }

    /** @throws AssertionError when an answer was not as the document says */
    @Override
    public void closed() {
        checks.forEach(CompletableFuture::join);
        if (!faults.isEmpty()) {
            throw new AssertionError("Answers of the sandbox that OpenProject's document does not allow:\n"
                    + String.join("\n", faults.subList(0, Math.min(faults.size(), SHOWN))));
        }
    }

    /** How many answers were held against the document so far. */
    int checked() {
        checks.forEach(CompletableFuture::join);
        return checked.get();
    }

    private void check(ApiDocument document, Observed answer) {
        checked.incrementAndGet();
        List<String> found = document.faults(answer);
        if (!found.isEmpty() && !KnownDeviations.explain(answer)) {
            found.forEach(fault -> faults.add(fault + " in " + answer));
        }
    }
}
