package org.openprojectmcp.openproject.mentions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.names.Candidate;
import org.openprojectmcp.openproject.names.NameMatch;
import org.openprojectmcp.openproject.names.NameMatch.Named;
import org.openprojectmcp.openproject.names.Resolution;

/** Those who can be mentioned on a work package. */
final class Mentionable {

    /** How more than one word may fit: the words after a name belong to the sentence. */
    private static final Set<String> SURE = Set.of("without regard to accents");

    private final List<Named> people = new ArrayList<>();
    private final Set<Long> groups = new HashSet<>();
    private final int total;
    private final Function<String, Resolution> search;

    /**
     * @param found a page of principals with id, name and their own link
     * @param search finds by login and e-mail address, which are not in the page
     */
    Mentionable(JsonNode found, Function<String, Resolution> search) {
        found.path("_embedded").path("elements").forEach(person -> {
            long id = person.path("id").asLong();
            if (Hal.link(person, "self").path("href").asText().contains("/groups/")) {
                groups.add(id);
            }
            people.add(new Named(new Candidate(id, person.path("name").asText(), null)));
        });
        this.total = found.path("total").asInt();
        this.search = search;
    }

    /**
     * Who is mentioned at an {@code @}.
     *
     * @throws OpenProjectException with the candidates, when that is nobody or nobody knows who
     */
    Mention at(String text, int start) {
        int from = start + 1;
        return switch (text.charAt(from)) {
            case '#' -> byId(text, from + 1);
            case '"' -> quoted(text, from + 1);
            default -> named(text, from);
        };
    }

    private Mention byId(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        String digits = text.substring(from, end);
        return match(digits) instanceof Resolution.Found found
                ? mention(found, end)
                : fail("#" + digits, match(digits));
    }

    private Mention quoted(String text, int from) {
        int end = text.indexOf('"', from);
        if (end < 0) {
            throw new OpenProjectException("The name after @\" has no closing quotation mark; nothing was written.");
        }
        String name = text.substring(from, end);
        Resolution resolution = match(name);
        return resolution instanceof Resolution.Found found ? mention(found, end + 1) : fail(name, resolution);
    }

    private Mention named(String text, int from) {
        List<String> spans = MentionText.spans(text, from);
        for (String span : spans) {
            Resolution resolution = match(span);
            boolean oneWord = span.indexOf(' ') < 0;
            if (resolution instanceof Resolution.Found found && (oneWord || isSure(found))) {
                return mention(found, from + span.length());
            }
            if (resolution instanceof Resolution.Ambiguous && oneWord) {
                return fail(span, resolution);
            }
        }
        String word =
                spans.stream().filter(span -> span.indexOf(' ') < 0).findFirst().orElseThrow();
        return search.apply(word) instanceof Resolution.Found found && canBeTold(found.id())
                ? mention(found, from + word.length())
                : fail(word, match(word));
    }

    private boolean canBeTold(long id) {
        return people.size() < total
                || people.stream().anyMatch(one -> one.candidate().id() == id);
    }

    private static boolean isSure(Resolution.Found found) {
        return found.matched() == null || SURE.contains(found.matched());
    }

    private Resolution match(String name) {
        return NameMatch.among(people, name, total, null);
    }

    private Mention mention(Resolution.Found found, int end) {
        return new Mention(found.id(), found.name(), groups.contains(found.id()), found.matched(), end);
    }

    private Mention fail(String name, Resolution resolution) {
        boolean several = resolution instanceof Resolution.Ambiguous;
        List<Candidate> candidates = resolution instanceof Resolution.Ambiguous ambiguous
                ? ambiguous.candidates()
                : resolution instanceof Resolution.NotFound none ? none.nearest() : List.of();
        String named = candidates.stream()
                .map(one -> one.name() + " (id " + one.id() + ")")
                .collect(Collectors.joining(", "));
        throw new OpenProjectException("@" + name
                + (several
                        ? " can be several people: " + named
                        : " is nobody who can see this work package. The nearest of " + total + ": " + named)
                + ". Nothing was written. Write the whole name, or @#7 for the one with id 7; where nobody is meant, \\@"
                + name
                + ".");
    }
}
