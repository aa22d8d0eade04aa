package org.openprojectmcp.tool.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class ReloadUnderLoadTest {

    private static final String SHARED =
            """
            - route:
                id: shared
                description: The shared steps.
                from:
                  uri: direct:shared
                  steps:
                    - setBody:
                        expression:
                          constant:
                            expression: %s
            """;

    private final ServedFolder served;
    private final ExecutorService callers = Executors.newFixedThreadPool(8);

    ReloadUnderLoadTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
        served.close();
    }

    @Test
    void noCallIsLostWhileTheToolAndWhatItUsesAreSaved() {
        served.file("shared.camel.yaml", SHARED.formatted("v0")).tool(tool(0)).load();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger right = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            callers.execute(() -> callUntil(done, right, wrong));
        }

        for (int version = 1; version <= 12; version++) {
            int seen = right.get();
            served.tool(tool(version))
                    .file("shared.camel.yaml", SHARED.formatted("v" + version))
                    .load();
            await().until(() -> right.get() > seen + 100 || !wrong.isEmpty());
        }
        done.set(true);

        assertThat(wrong).isEmpty();
        served.load();
        assertThat(served.context().getRoutes()).hasSize(2);
    }

    @Test
    void aCallThatRunsWhileItsFileIsSavedEndsInTheOldVersion() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        served.context().getRegistry().bind("hold", (Processor) exchange -> {
            entered.countDown();
            released.await(20, TimeUnit.SECONDS);
        });
        String held = "        - process:\n            id: hold_it-wait\n            ref: hold\n";
        served.tool(ToolText.named("hold_it").steps(held + constant("old"))).load();
        Future<String> running = callers.submit(() -> served.answer("hold_it", "{}"));
        entered.await(20, TimeUnit.SECONDS);

        served.tool(ToolText.named("hold_it").steps(constant("new"))).load();
        assertThat(served.answer("hold_it", "{}")).isEqualTo("new");
        assertThat(served.context().getRoutes()).hasSize(2);

        released.countDown();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo("old");
        served.load();
        assertThat(served.context().getRoutes()).hasSize(1);
    }

    private static ToolText tool(int version) {
        return ToolText.named("say_it")
                .description("Version " + version)
                .steps(
                        """
                        - to:
                            id: say_it-share
                            uri: direct:shared
                """);
    }

    private static String constant(String text) {
        return "        - setBody:\n            expression:\n              constant:\n                expression: "
                + text + "\n";
    }

    private void callUntil(AtomicBoolean done, AtomicInteger right, Queue<String> wrong) {
        while (!done.get()) {
            try {
                String answer = served.answer("say_it", "{}");
                if (answer.startsWith("v")) {
                    right.incrementAndGet();
                } else {
                    wrong.add(answer);
                }
            } catch (Exception e) {
                wrong.add(e.toString());
            }
        }
    }
}
