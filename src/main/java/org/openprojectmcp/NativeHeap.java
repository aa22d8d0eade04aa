package org.openprojectmcp;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory that the C library keeps after the Java compilers of a start have used it: a twelfth of all that an idle server holds, never
 * needed again.
 */
final class NativeHeap {

    private static final Logger LOG = LoggerFactory.getLogger(NativeHeap.class);
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private NativeHeap() {}

    /** Gives the memory back once, when the start is over. Only Java on Linux can; elsewhere nothing happens. */
    static void trimWhenSettled() {
        CompletableFuture.delayedExecutor(SETTLED.toMillis(), TimeUnit.MILLISECONDS)
                .execute(NativeHeap::trim);
    }

    private static void trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException elsewhere) {
            LOG.debug("This Java cannot give native memory back", elsewhere);
        }
    }
}
