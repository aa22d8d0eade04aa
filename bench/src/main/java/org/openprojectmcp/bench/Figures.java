package org.openprojectmcp.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openprojectmcp.bench.load.Outcome;

/** What one program measured, each figure beside its target where it has one. Not thread-safe. */
final class Figures {

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private boolean reached = true;

    Figures(String title) {
        this.title = title;
    }

    /** A figure without a target. */
    void add(String name, String format, Object... values) {
        lines.add(line(name, String.format(Locale.ROOT, format, values), ""));
    }

    void atMost(String name, double value, double limit, String unit) {
        judge(name, value, value <= limit, "at most", limit, unit);
    }

    void atLeast(String name, double value, double limit, String unit) {
        judge(name, value, value >= limit, "at least", limit, unit);
    }

    /** The calls that had no right answer; there must be none. */
    void failures(String name, List<Outcome> outcomes) {
        atMost(
                name + ": calls lost or answered wrongly",
                outcomes.stream().mapToInt(Outcome::failures).sum(),
                0,
                "");
        outcomes.stream()
                .flatMap(outcome -> outcome.faults().stream())
                .limit(3)
                .forEach(fault -> lines.add("      " + fault));
    }

    /** Prints all figures; says whether every target was reached. */
    boolean print() {
        System.out.println();
        System.out.println("== " + title);
        lines.forEach(System.out::println);
        System.out.println(reached ? "   every target reached" : "   TARGET MISSED");
        return reached;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double most(double... values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    private void judge(String name, double value, boolean fits, String bound, double limit, String unit) {
        reached &= fits;
        lines.add(line(name, number(value) + unit, (fits ? "ok, " : "MISSED, ") + bound + " " + number(limit) + unit));
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 || value == Math.rint(value) ? "%,.0f" : "%.2f", value);
    }

    private static String line(String name, String value, String verdict) {
        return String.format(Locale.ROOT, "   %-46s %-28s %s", name, value, verdict)
                .stripTrailing();
    }
}
