package org.openprojectmcp.sandbox.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.state.UntilChanged;

/**
 * Answers that are given again: what a list shows is the same until something changes, and to write it out takes a hundred times as long
 * as to send it.
 */
public final class KeptAnswers {
    private static final int SHARE_OF_HEAP = 16;
    private static final long MOST_BYTES = 64L << 20;

    private final UntilChanged<Question, Rendered> answers;

    /** Who asks for what, path and query as they were sent. */
    record Question(@Nullable Integer userId, String target) {}

    /** @param moments gives something that is equal as long as nothing changes */
    public KeptAnswers(Supplier<?> moments) {
        var room = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        this.answers = new UntilChanged<>(moments, room, answer -> answer.bytes().length);
    }

    /** The answer to a question, {@code null} when it has to be made. Asked before it is made. */
    @Nullable
    Rendered find(Question question) {
        return answers.find(question);
    }

    /** Keeps an answer to what was asked just now. */
    void keep(Question question, Rendered answer) {
        answers.keep(question, answer.withoutDocument());
    }
}
