package org.openprojectmcp.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are to come. The oldest rule that fits a request counts, and is forgotten when it is used up. Thread-safe. */
public final class FaultPlan {
    private static final int MOST_RULES = 100;

    private final List<FaultRule> rules = new ArrayList<>();
    private int lastId;

    /**
     * Adds a rule and gives it with its id.
     *
     * @throws IllegalArgumentException when there are too many
     */
    public synchronized FaultRule add(FaultRule rule) {
        if (rules.size() == MOST_RULES) {
            throw new IllegalArgumentException("there are " + MOST_RULES + " rules already; DELETE some first");
        }
        var added = rule.withId(++lastId);
        rules.add(added);
        return added;
    }

    /** The rules that are not used up, oldest first. */
    public synchronized List<FaultRule> rules() {
        return List.copyOf(rules);
    }

    /** Forgets a rule; tells whether there was one. */
    public synchronized boolean remove(int id) {
        return rules.removeIf(rule -> rule.id() == id);
    }

    /** Forgets all rules. */
    public synchronized void clear() {
        rules.clear();
    }

    /** What is to go wrong with a request, if anything; the rule has one time less afterwards. */
    synchronized Optional<FaultRule> take(String method, String path) {
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.matches(method, path)) {
                if (rule.times() == 1) {
                    rules.remove(i);
                } else {
                    rules.set(i, rule.times(rule.times() - 1));
                }
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
