package org.openprojectmcp.openproject.names;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what somebody wrote with the names there are: exactly first, then ever more loosely, until something fits. Pure functions. */
public final class NameMatch {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int NEAREST = 10;

    private static final List<Way> WAYS = List.of(
            new Way(null, (name, text) -> name.equals(text)),
            new Way("without regard to accents", (name, text) -> PlainText.of(name)
                    .equals(PlainText.of(text))),
            new Way("by the beginning of the name", (name, text) -> PlainText.of(name)
                    .startsWith(PlainText.of(text))),
            new Way("by part of the name", (name, text) -> PlainText.of(name).contains(PlainText.of(text))),
            new Way("by the words of the name", NameMatch::hasAllWords));

    private NameMatch() {}

    /** @param said how the match is described to the caller; {@code null} when it needs no word */
    private record Way(@Nullable String said, BiPredicate<String, String> fits) {}

    /**
     * Something with its names.
     *
     * @param others an identifier, a login or an e-mail address: they count when written exactly
     */
    public record Named(Candidate candidate, List<String> others) {

        public Named {
            others = List.copyOf(others);
        }

        public Named(Candidate candidate) {
            this(candidate, List.of());
        }
    }

    /** @param total how many there are to choose from, should {@code all} not be all of them */
    public static Resolution among(List<Named> all, String text, int total, @Nullable String hint) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Candidate> byIdentifier = all.stream()
                .filter(named -> named.others().stream().anyMatch(other -> other.equalsIgnoreCase(wanted)))
                .map(Named::candidate)
                .toList();
        if (byIdentifier.size() == 1) {
            return found(byIdentifier.get(0), null);
        }
        for (Way way : WAYS) {
            if (way.said() != null && DIGITS.matcher(wanted).matches()) {
                break;
            }
            List<Candidate> fitting = all.stream()
                    .map(Named::candidate)
                    .filter(candidate -> way.fits().test(candidate.name().toLowerCase(Locale.ROOT), wanted))
                    .toList();
            if (fitting.size() == 1) {
                return found(fitting.get(0), way.said());
            }
            if (fitting.size() > 1) {
                return new Resolution.Ambiguous(fitting.subList(0, Math.min(fitting.size(), NEAREST)));
            }
        }
        return byId(all, wanted)
                .orElseGet(() -> new Resolution.NotFound(nearest(all, wanted), Math.max(total, all.size()), hint));
    }

    /** A text of digits is an id, unless something is called exactly so. */
    private static Optional<Resolution> byId(List<Named> all, String wanted) {
        return all.stream()
                .map(Named::candidate)
                .filter(candidate -> Long.toString(candidate.id()).equals(wanted))
                .findFirst()
                .map(candidate -> found(candidate, null));
    }

    private static Resolution found(Candidate candidate, @Nullable String matched) {
        return new Resolution.Found(candidate.id(), candidate.name(), matched);
    }

    private static List<Candidate> nearest(List<Named> all, String wanted) {
        String plain = PlainText.of(wanted);
        return all.stream()
                .map(Named::candidate)
                .sorted(Comparator.comparingInt(
                        candidate -> EditDistance.between(PlainText.of(candidate.name()), plain)))
                .limit(NEAREST)
                .toList();
    }

    /** Those whose name, or another name of theirs, may be what is being typed. */
    static List<Candidate> fitting(List<Named> all, Typed typed) {
        return typed
                .bestFirst(
                        all, named -> Stream.concat(Stream.of(named.candidate().name()), named.others().stream())
                                .toList())
                .stream()
                .map(Named::candidate)
                .toList();
    }

    private static boolean hasAllWords(String name, String text) {
        String plain = PlainText.of(name);
        return Stream.of(PlainText.of(text).split(" ")).allMatch(plain::contains);
    }
}
