package org.openprojectmcp.sandbox.language;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A language that OpenProject answers in. Each thread speaks one at a time: English until it is told otherwise. */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr");

    private static final ThreadLocal<Language> CURRENT = ThreadLocal.withInitial(() -> ENGLISH);

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language of a code such as {@code fr}; {@code null} for one that has no catalogue here. */
    public static @Nullable Language of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The language that this thread speaks. */
    public static Language current() {
        return CURRENT.get();
    }

    /** Its code, as settings and users have it. */
    public String code() {
        return code;
    }

    /** Does work on this thread that speaks this language. */
    public <T> T speak(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** The same work, speaking this language whenever and wherever it is done. */
    public Runnable speaking(Runnable work) {
        return () -> speak(() -> {
            work.run();
            return this;
        });
    }
}
