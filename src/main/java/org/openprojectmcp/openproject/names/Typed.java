package org.openprojectmcp.openproject.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** What somebody has typed of a name so far. Letter case and accents do not matter. Immutable. */
public final class Typed {

    private final String text;

    private Typed(String text) {
        this.text = text;
    }

    public static Typed of(String text) {
        return new Typed(PlainText.of(text));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether the name may be what is being typed. */
    public boolean fits(String name) {
        return rank(name).isPresent();
    }

    /** What may be meant: names that begin with the text first, then those with a word that does, then those that have it anywhere. */
    public <T> List<T> bestFirst(Collection<T> things, Function<T, List<String>> names) {
        return things.stream()
                .map(thing -> new Ranked<>(thing, best(names.apply(thing))))
                .filter(ranked -> ranked.rank.isPresent())
                .sorted(Comparator.comparingInt(ranked -> ranked.rank.getAsInt()))
                .map(Ranked::thing)
                .toList();
    }

    /** The same for plain texts. */
    public List<String> bestFirst(Collection<String> names) {
        return bestFirst(names, List::of);
    }

    private OptionalInt best(List<String> names) {
        return names.stream().map(this::rank).flatMapToInt(OptionalInt::stream).min();
    }

    private OptionalInt rank(String name) {
        String plain = PlainText.of(name);
        if (plain.startsWith(text)) {
            return OptionalInt.of(0);
        }
        if (plain.contains(" " + text)) {
            return OptionalInt.of(1);
        }
        return plain.contains(text) ? OptionalInt.of(2) : OptionalInt.empty();
    }

    private record Ranked<T>(T thing, OptionalInt rank) {}
}
