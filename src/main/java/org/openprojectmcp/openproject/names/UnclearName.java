package org.openprojectmcp.openproject.names;

import java.util.List;
import java.util.stream.Collectors;

/** Why a name means nothing, or not one thing, in a sentence that says what there is to choose from. Pure functions. */
public final class UnclearName {

    private UnclearName() {}

    /**
     * The sentence.
     *
     * @param written the name as it stands in the sentence, {@code "Anna"} with its quotes
     * @throws IllegalArgumentException when the name was found
     */
    public static String reason(EntityKind kind, String written, Resolution resolution) {
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return written + " may mean more than one " + kind.words()
                    + "; call again with the id of the one that is meant: " + listed(ambiguous.candidates()) + ".";
        }
        if (resolution instanceof Resolution.NotFound missing) {
            return notFound(kind, written, missing);
        }
        throw new IllegalArgumentException(written + " was found: " + resolution);
    }

    private static String notFound(EntityKind kind, String written, Resolution.NotFound missing) {
        String reason = "no " + kind.words() + " is called " + written + ", or it is not visible to this key.";
        if (!missing.nearest().isEmpty()) {
            boolean all = missing.nearest().size() >= missing.total();
            reason += (all ? " There are: " : " Of " + missing.total() + ", the nearest are: ")
                    + listed(missing.nearest()) + ".";
        }
        return missing.hint() == null ? reason : reason + " " + missing.hint();
    }

    private static String listed(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.name() + " (id " + candidate.id()
                        + (candidate.detail() == null ? "" : ", " + candidate.detail()) + ")")
                .collect(Collectors.joining("; "));
    }
}
