package org.openprojectmcp.shape.similar;

import java.util.List;

/**
 * How much two subjects have in common.
 *
 * @param percent 100 for the same words
 * @param same whether they are the same text
 * @param shared the words of the first that the second has too, be it with another ending
 */
record Similarity(int percent, boolean same, List<String> shared) {

    Similarity {
        shared = List.copyOf(shared);
    }

    /** Twice what they share by what both have, each word as heavy as it is rare. */
    static Similarity between(Wording one, Wording other, Rarity rarity) {
        if (one.text().equals(other.text())) {
            return new Similarity(100, true, one.words());
        }
        List<String> shared =
                one.words().stream().filter(word -> other.nearness(word) > 0).toList();
        double forth = weight(one, other, rarity);
        double back = weight(other, one, rarity);
        double both = rarity.total(one) + rarity.total(other);
        return new Similarity(both == 0 ? 0 : (int) Math.round(100 * (forth + back) / both), false, shared);
    }

    private static double weight(Wording of, Wording in, Rarity rarity) {
        return of.words().stream()
                .mapToDouble(word -> in.nearness(word) * rarity.of(word))
                .sum();
    }

    /** The reason, in words. */
    String why(boolean sameType) {
        String words = same ? "same subject" : "shares " + String.join(", ", shared);
        return sameType ? words + "; same type" : words;
    }
}
