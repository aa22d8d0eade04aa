package org.openprojectmcp.sandbox.generated;

import java.time.Instant;
import java.util.Random;
import org.openprojectmcp.sandbox.state.State;

/** Fills a state with generated work. The same state, number, seed and day give the same rows. */
public final class Generator {
    private static final int PER_PROJECT = 1_000;

    private final State state;
    private final int total;
    private final Random random;
    private final WorkingDays days;

    private Generator(State state, int total, long seed, Instant now) {
        this.state = state;
        this.total = total;
        this.random = new Random(seed);
        this.days = new WorkingDays(state.settings().workingDays(), now);
    }

    /**
     * Adds projects and work packages to the people and definitions of a state.
     *
     * @param total how many work packages there are afterwards; nothing happens when there are as many
     */
    public static void fill(State state, int total, long seed, Instant now) {
        new Generator(state, total, seed, now).fill();
    }

    private void fill() {
        var left = total - state.workPackages().size();
        var projects = new GeneratedProjects(state, random, days);
        for (var number = 1; left > 0; number++) {
            var size = Math.min(left, PER_PROJECT);
            new GeneratedWork(state, projects.add(number), random, days).add(size);
            left -= size;
        }
    }
}
