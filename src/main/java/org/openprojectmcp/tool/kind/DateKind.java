package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openprojectmcp.openproject.hal.SpokenDate;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Typed;

/** A day, as a calendar or a colleague says it. Days that could be two different ones are refused. */
final class DateKind implements ArgumentKind {

    private static final Pattern SLASHES = Pattern.compile("\\d{1,4}/\\d{1,2}/\\d{1,4}");
    private static final String UNDERSTOOD =
            "write 2026-11-20, 20.11.2026, today, tomorrow, yesterday, monday (the next one),"
                    + " next friday (of next week), in 3 days, 2 weeks ago, +2w, last week, next month or end of next month.";

    private static final List<String> EXAMPLES = List.of(
            "today",
            "tomorrow",
            "yesterday",
            "monday",
            "friday",
            "next monday",
            "next friday",
            "in 3 days",
            "in 2 weeks",
            "2 weeks ago",
            "this week",
            "next week",
            "last week",
            "last month",
            "end of month",
            "end of next month");

    private final Clock clock;
    private final boolean last;

    /** @param last whether a week, a month or a year means its last day, as at the end of a period; else its first */
    DateKind(Clock clock, boolean last) {
        this.clock = clock;
        this.last = last;
    }

    @Override
    public Reading read(JsonNode value, boolean nameWanted, NameScope scope) {
        String written = value.asText();
        String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (SLASHES.matcher(text).matches()) {
            return new Reading.Unclear("\"" + written + "\" does not say which number is the month; " + UNDERSTOOD);
        }
        if (text.equals("end of week") || text.equals("end of the week") || text.equals("weekend")) {
            return new Reading.Unclear(
                    "\"" + written + "\" may be a Friday or a Sunday; name the day: friday or sunday.");
        }
        try {
            SpokenDate spoken = new SpokenDate(LocalDate.now(clock));
            Optional<LocalDate> day = last ? spoken.readLast(text) : spoken.read(text);
            return day.<Reading>map(date -> new Reading.Meaning(TextNode.valueOf(date.toString()), null))
                    .orElseGet(() -> new Reading.Unclear("\"" + written + "\" is not a date; " + UNDERSTOOD));
        } catch (DateTimeException e) {
            return new Reading.Unclear("\"" + written + "\" is not in the calendar; " + UNDERSTOOD);
        }
    }

    @Override
    public Candidates candidates(String typed, boolean ids, NameScope scope) {
        List<String> values = new ArrayList<>(EXAMPLES);
        LocalDate today = LocalDate.now(clock);
        today.datesUntil(today.plusWeeks(2)).map(LocalDate::toString).forEach(values::add);
        return new Candidates(Typed.of(typed).bestFirst(values), true);
    }
}
