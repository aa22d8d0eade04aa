package org.openprojectmcp.sandbox;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.openprojectmcp.sandbox.language.Language;

/** Work that OpenProject does after it has answered, in the language of the answer. It runs on the thread that answers requests, between two of them. */
public final class Background {
    private Background() {}

    /**
     * Runs work after a while; a sandbox that is closed before forgets it.
     *
     * @throws IllegalStateException outside of a request
     */
    public static void later(Duration delay, Runnable work) {
        var context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("Only a request can leave work behind");
        }
        var spoken = Language.current().speaking(work);
        context.owner().setTimer(delay.toMillis(), timer -> spoken.run());
    }
}
