package org.openprojectmcp.tool.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openprojectmcp.openproject.names.EditDistance;

/** The names that are most like a mistyped one. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** At most three names that {@code name} may have meant, the most alike first. */
    public static List<String> to(String name, Collection<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(candidate -> new Scored(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance <= limit(wanted, scored.name))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    private static int limit(String wanted, String name) {
        return Math.max(2, Math.max(wanted.length(), name.length()) / 3);
    }

    /** One edit is a letter put in, left out or exchanged; a part of the other name is as near as one edit. */
    private static int distance(String a, String b) {
        if (a.length() > 2 && (b.contains(a) || (b.length() > 2 && a.contains(b)))) {
            return 1;
        }
        return EditDistance.between(a, b);
    }

    private record Scored(String name, int distance) {}
}
