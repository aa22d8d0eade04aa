package org.openprojectmcp.tool.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class ShutdownTest {

    private final ServedFolder served;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    ShutdownTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.context().getRegistry().bind("hold", (Processor) exchange -> {
            entered.countDown();
            released.await(20, TimeUnit.SECONDS);
        });
        served.tool(
                        ToolText.named("hold_it")
                                .steps(
                                        """
                        - process:
                            id: hold_it-wait
                            ref: hold
                        - setBody:
                            expression:
                              constant:
                                expression: ended
                """))
                .load();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        served.close();
    }

    @Test
    void aRunningCallEndsAndNobodyIsToldOfAChangedList() throws Exception {
        List<String> changes = new ArrayList<>();
        served.catalog().onChange((tools, resources, prompts) -> changes.add("changed"));
        Future<String> call = threads.submit(() -> served.answer("hold_it", "{}"));
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();

        Future<?> stopping = threads.submit(() -> served.context().stop());
        await().until(() -> served.context().isStopping());
        assertThat(call.isDone()).isFalse();
        released.countDown();

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("ended");
        stopping.get(30, TimeUnit.SECONDS);
        assertThat(changes).isEmpty();
    }
}
