package org.openprojectmcp.openproject.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.OpenProjectException;

/**
 * The bean {@code time-zones}: which time zones people can choose in OpenProject. They are fewer than there are: those of Rails, by the names
 * that the time zone database of the instance gives them. Nothing lists them over the API, so that {@code time-zones.txt} has all names that
 * they have had. Thread-safe.
 */
public final class TimeZones {

    private static final String LIST = "/org/openprojectmcp/time-zones.txt";
    private static final String ARGUMENT = "time_zone";
    private static final int MOST_CANDIDATES = 5;
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final Clock clock;

    /** @param clock when the clocks of two zones are compared */
    public TimeZones(Clock clock) {
        this.clock = clock;
    }

    /** @throws OpenProjectException when the argument {@value #ARGUMENT} is none that can be chosen; it names those that may be meant */
    public void refuseUnknown(@Variable("arguments") JsonNode arguments) {
        if (!arguments.hasNonNull(ARGUMENT)) {
            return;
        }
        String zone = arguments.path(ARGUMENT).asText();
        List<String> known = read();
        if (!known.contains(zone)) {
            throw new OpenProjectException(ARGUMENT + ": OpenProject has no time zone \"" + zone
                    + "\" to choose; nothing was written. " + meant(zone, known));
        }
    }

    private String meant(String zone, List<String> known) {
        List<String> alike = likeClock(zone, known);
        return alike.isEmpty()
                ? "It may be one of: " + String.join(", ", likeName(zone, known)) + "."
                : "The same time as there have: " + String.join(", ", alike) + ".";
    }

    /** Those whose clocks show what they show in a zone that there is, those of its continent first; none when there is no such zone. */
    private List<String> likeClock(String zone, List<String> known) {
        try {
            ZoneRules rules = ZoneId.of(zone).getRules();
            String continent = zone.replaceFirst("/.*", "/");
            Instant now = clock.instant();
            List<String> same = known.stream()
                    .filter(other -> Stream.of(now, now.plus(HALF_A_YEAR)).allMatch(at -> rules.getOffset(at)
                            .equals(ZoneId.of(other).getRules().getOffset(at))))
                    .toList();
            return Stream.concat(
                            same.stream().filter(other -> other.startsWith(continent)),
                            same.stream().filter(other -> !other.startsWith(continent)))
                    .limit(MOST_CANDIDATES)
                    .toList();
        } catch (DateTimeException none) {
            return List.of();
        }
    }

    private static List<String> likeName(String zone, List<String> known) {
        List<NameMatch.Named> named = IntStream.range(0, known.size())
                .mapToObj(i -> new NameMatch.Named(new Candidate(i, known.get(i).replace('_', ' '), null)))
                .toList();
        Resolution meant = NameMatch.among(named, zone.replace('_', ' '), known.size(), null);
        Stream<Long> ids;
        if (meant instanceof Resolution.Found found) {
            ids = Stream.of(found.id());
        } else {
            List<Candidate> candidates = meant instanceof Resolution.Ambiguous ambiguous
                    ? ambiguous.candidates()
                    : ((Resolution.NotFound) meant).nearest();
            ids = candidates.stream().map(Candidate::id);
        }
        return ids.limit(MOST_CANDIDATES).map(id -> known.get(id.intValue())).toList();
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(TimeZones.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
