package org.openprojectmcp.shape.similar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much a word says: the fewer texts have it, the more. Read-only once made. */
final class Rarity {

    private final Map<String, Integer> texts = new HashMap<>();
    private final int count;

    Rarity(Collection<Wording> all) {
        count = all.size();
        all.forEach(wording -> wording.words().forEach(word -> texts.merge(word, 1, Integer::sum)));
    }

    double of(String word) {
        return Math.log(2 + (double) count / (1 + texts.getOrDefault(word, 0)));
    }

    double total(Wording wording) {
        return wording.words().stream().mapToDouble(this::of).sum();
    }
}
