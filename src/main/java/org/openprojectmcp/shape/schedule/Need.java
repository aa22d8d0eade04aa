package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.hal.WorkCalendar;

/**
 * That one work package needs another to be done before. {@code follows}, {@code blocks} and {@code requires} all say so; only the first
 * moves dates.
 *
 * @param task the one that waits
 * @param on the one it waits for
 * @param follows whether dates follow: the task starts after the other is due
 * @param lag working days between them
 */
record Need(long task, long on, boolean follows, int lag) {

    /** What a relation says, if it is one of those. */
    static Optional<Need> of(JsonNode relation) {
        long from = Hal.id(Hal.link(relation, "from")).asLong();
        long to = Hal.id(Hal.link(relation, "to")).asLong();
        return switch (relation.path("type").asText()) {
            case "follows" ->
                Optional.of(new Need(from, to, true, relation.path("lag").asInt()));
            case "blocks" -> Optional.of(new Need(to, from, false, 0));
            case "requires" -> Optional.of(new Need(from, to, false, 0));
            default -> Optional.empty();
        };
    }

    /**
     * How many working days the needed one can be late before the task is touched; negative when the dates already contradict the
     * relation; none when a date is missing or the needed one is done.
     */
    OptionalInt slack(Task waiting, Task needed, WorkCalendar calendar) {
        LocalDate done = needed.due();
        LocalDate until = follows ? waiting.start() : waiting.due();
        if (done == null || until == null || needed.closed()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                follows ? calendar.between(done.plusDays(1), until) - lag : calendar.between(done, until));
    }
}
