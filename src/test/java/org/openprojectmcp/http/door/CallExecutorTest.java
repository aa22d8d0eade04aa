package org.openprojectmcp.http.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallExecutorTest {

    private final CallExecutor executor = new CallExecutor(2, 1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void stop() {
        release.countDown();
        executor.stop();
    }

    @Test
    void soManyRunSoManyWaitAndTheRestIsRefused() {
        assertThat(executor.submit(this::call)).isTrue();
        assertThat(executor.submit(this::call)).isTrue();
        assertThat(executor.submit(this::call)).isTrue();
        await().until(() -> running.get() == 2);

        assertThat(executor.submit(this::call)).isFalse();
        assertThat(executor.pending()).isEqualTo(3);

        release.countDown();
        await().until(() -> ended.get() == 3 && executor.pending() == 0);
        assertThat(executor.submit(this::call)).isTrue();
    }

    @Test
    void aBriefTaskRunsAlsoWhenAllCallsWait() {
        executor.submit(this::call);
        executor.submit(this::call);
        executor.submit(this::call);
        await().until(() -> running.get() == 2);

        AtomicInteger brief = new AtomicInteger();
        executor.execute(brief::incrementAndGet);

        await().until(() -> brief.get() == 1);
    }

    @Test
    void aFailedCallGivesItsPlaceBack() {
        executor.submit(() -> {
            ended.incrementAndGet();
            Thread.currentThread().setUncaughtExceptionHandler((thread, expected) -> {});
            throw new IllegalStateException("expected by the test");
        });

        await().until(() -> ended.get() == 1 && executor.pending() == 0);
    }

    private void call() {
        running.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.incrementAndGet();
    }
}
