package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.names.Candidate;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Resolution;
import org.openprojectmcp.openproject.names.Suggestions;
import org.openprojectmcp.openproject.names.Typed;
import org.openprojectmcp.openproject.names.UnclearName;

/** A thing of OpenProject, by id or by any name that people give it. An id needs no look-up unless the tool wants the name. */
final class NamedKind implements ArgumentKind {

    private static final Pattern ID = Pattern.compile("#(\\d{1,18})");
    private static final Pattern WORK_PACKAGE_ID = Pattern.compile("#?(\\d{1,18})");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private static final String ME = "me";

    private final EntityKind entity;
    private final NameResolver names;

    NamedKind(EntityKind entity, NameResolver names) {
        this.entity = entity;
        this.names = names;
    }

    @Override
    public Reading read(JsonNode value, boolean nameWanted, NameScope scope) {
        if (value.isNumber()) {
            return value.canConvertToLong() && value.canConvertToExactIntegral() && value.longValue() > 0
                    ? byId(value.longValue(), nameWanted, scope)
                    : new Reading.Unclear(value + " is not an id of a " + entity.words() + ".");
        }
        String text = value.asText().strip();
        if (text.isEmpty()) {
            return new Reading.Unclear("it is empty; give the name or the id of a " + entity.words() + ".");
        }
        // A version or a project may be called 2026, a work package cannot: only there do digits alone mean an id.
        Matcher id = (entity == EntityKind.WORK_PACKAGE ? WORK_PACKAGE_ID : ID).matcher(text);
        return id.matches()
                ? byId(Long.parseLong(id.group(1)), nameWanted, scope)
                : meaning(resolve(text, scope), "\"" + text + "\"");
    }

    @Override
    public Candidates candidates(String typed, boolean ids, NameScope scope) {
        Suggestions found = names.suggest(entity, typed, scope);
        List<String> values = new ArrayList<>();
        if (entity == EntityKind.PRINCIPAL && !ids && Typed.of(typed).fits(ME)) {
            values.add(ME);
        }
        Map<String, Long> namesakes =
                found.candidates().stream().collect(Collectors.groupingBy(NamedKind::lowerCase, Collectors.counting()));
        for (Candidate candidate : found.candidates()) {
            boolean alone = namesakes.getOrDefault(lowerCase(candidate), 1L) == 1;
            values.add(ids ? id(candidate) : alone ? candidate.name() : "#" + candidate.id());
        }
        return new Candidates(values, found.complete());
    }

    private static String lowerCase(Candidate candidate) {
        return candidate.name().toLowerCase(Locale.ROOT);
    }

    private String id(Candidate candidate) {
        // that of a project is its identifier, which says more than a number
        String identifier = entity == EntityKind.PROJECT ? candidate.detail() : null;
        return identifier == null ? Long.toString(candidate.id()) : identifier;
    }

    /** Clients write ids as texts too: digits that are nobody's name are an id. */
    private Resolution resolve(String text, NameScope scope) {
        Resolution named = names.resolve(entity, text, scope);
        if (named instanceof Resolution.NotFound && DIGITS.matcher(text).matches()) {
            Resolution numbered = names.byId(entity, Long.parseLong(text), scope);
            return numbered instanceof Resolution.Found ? numbered : named;
        }
        return named;
    }

    private Reading byId(long id, boolean nameWanted, NameScope scope) {
        return nameWanted
                ? meaning(names.byId(entity, id, scope), "#" + id)
                : new Reading.Meaning(
                        LongNode.valueOf(id),
                        JsonNodeFactory.instance.objectNode().put("id", id));
    }

    private Reading meaning(Resolution resolution, String written) {
        if (resolution instanceof Resolution.Found found) {
            ObjectNode named =
                    JsonNodeFactory.instance.objectNode().put("id", found.id()).put("name", found.name());
            if (found.matched() != null) {
                named.put("matched", found.matched());
            }
            return new Reading.Meaning(LongNode.valueOf(found.id()), named);
        }
        return new Reading.Unclear(UnclearName.reason(entity, written, resolution));
    }
}
