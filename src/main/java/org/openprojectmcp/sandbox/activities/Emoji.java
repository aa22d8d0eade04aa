package org.openprojectmcp.sandbox.activities;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reactions there are. */
enum Emoji {
    THUMBS_UP("👍"),
    THUMBS_DOWN("👎"),
    GRINNING_FACE_WITH_SMILING_EYES("😄"),
    CONFUSED_FACE("😕"),
    HEART("❤️"),
    PARTY_POPPER("🎉"),
    ROCKET("🚀"),
    EYES("👀");

    private final String symbol;

    Emoji(String symbol) {
        this.symbol = symbol;
    }

    /** The reaction of a name, or {@code null}. */
    static @Nullable Emoji of(String name) {
        return Arrays.stream(values())
                .filter(emoji -> emoji.key().equals(name))
                .findFirst()
                .orElse(null);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String symbol() {
        return symbol;
    }
}
