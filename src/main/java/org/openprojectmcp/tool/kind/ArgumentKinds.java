package org.openprojectmcp.tool.kind;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameResolver;

/** The kinds that a route file may name. Immutable. */
public final class ArgumentKinds {

    /** The kinds whose meaning the others may depend on: they are read first. */
    static final Set<String> SCOPES = Set.of(EntityKind.PROJECT.keyword(), EntityKind.WORK_PACKAGE.keyword());

    /** How a date is read that ends a period; no route file names it. */
    static final String LAST_DAY = "last day";

    private final Map<String, ArgumentKind> kinds;

    private ArgumentKinds(Map<String, ArgumentKind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Every kind there is.
     *
     * @param clock what {@code today} is, in the clock's own zone
     */
    public static ArgumentKinds standard(Clock clock, NameResolver names) {
        Map<String, ArgumentKind> kinds = new TreeMap<>();
        kinds.put("date", new DateKind(clock, false));
        kinds.put(LAST_DAY, new DateKind(clock, true));
        kinds.put("duration", new DurationKind());
        for (EntityKind entity : EntityKind.values()) {
            kinds.put(entity.keyword(), new NamedKind(entity, names));
        }
        return new ArgumentKinds(kinds);
    }

    /** The names of all kinds, for a check without a resolver. */
    public static Set<String> keywords() {
        Set<String> keywords = new TreeSet<>(Set.of("date", "duration"));
        for (EntityKind entity : EntityKind.values()) {
            keywords.add(entity.keyword());
        }
        return keywords;
    }

    Optional<ArgumentKind> find(String keyword) {
        return Optional.ofNullable(kinds.get(keyword));
    }
}
