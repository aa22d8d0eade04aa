package org.openprojectmcp.tool.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.source.Position;

/**
 * The rules that a file does without, each with its reason, in comments that begin a line: {@code # lint: no-reference: the reason}. Only a rule
 * that makes files portable can be waived; one that makes them safe cannot.
 */
final class Waivers {

    private static final Set<String> WAIVABLE =
            new TreeSet<>(Set.of("argument-description", "length", "name-form", "no-reference", "no-root-combinator"));
    private static final Pattern COMMENT = Pattern.compile("# lint: *([^: ]*)(?:: *(.*))?");

    private final List<Waiver> waivers;

    private Waivers(List<Waiver> waivers) {
        this.waivers = waivers;
    }

    /** Reads the comments of a file. */
    static Waivers of(String text) {
        List<Waiver> waivers = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i).stripTrailing());
            if (comment.matches()) {
                String reason = comment.group(2);
                waivers.add(new Waiver(comment.group(1), reason == null ? "" : reason, new Position(i + 1, 1)));
            }
        }
        return new Waivers(waivers);
    }

    /** The rules that are not applied. */
    Set<String> rules() {
        return waivers.stream().map(Waiver::rule).filter(WAIVABLE::contains).collect(Collectors.toSet());
    }

    /**
     * Says what is wrong with the comments themselves.
     *
     * @param needed the rules that the file would not have fitted
     */
    void check(Set<String> needed, Report report) {
        for (Waiver waiver : waivers) {
            if (!WAIVABLE.contains(waiver.rule)) {
                report.error(
                        "waiver",
                        waiver.position,
                        "The rule \"" + waiver.rule + "\" cannot be waived",
                        "These can: " + String.join(", ", WAIVABLE) + ".");
            } else if (waiver.reason.isEmpty()) {
                report.error(
                        "waiver",
                        waiver.position,
                        "The rule " + waiver.rule + " is waived without a reason",
                        "Write \"# lint: " + waiver.rule + ": \" and why this file needs it.");
            } else if (!needed.contains(waiver.rule)) {
                report.warning(
                        "waiver",
                        waiver.position,
                        "The file fits the rule " + waiver.rule + " that it waives",
                        "Remove the line.");
            }
        }
    }

    private record Waiver(String rule, String reason, Position position) {}
}
