package org.openprojectmcp.tool.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openprojectmcp.openproject.names.Candidate;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Resolution;
import org.openprojectmcp.openproject.names.Suggestions;
import org.openprojectmcp.openproject.names.Typed;

/** A resolver that knows what a test tells it, matches by prefix, and remembers what it was asked. */
public final class KnownNames implements NameResolver {

    private final List<Known> known = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    public KnownNames with(EntityKind kind, long id, String name) {
        known.add(new Known(kind, new Candidate(id, name, null)));
        return this;
    }

    /** The questions so far, such as {@code version "R1" in project 3}. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public Resolution resolve(EntityKind kind, String text, NameScope scope) {
        asked.add(kind.keyword() + " \"" + text + "\""
                + (scope.project() == null ? "" : " in project " + scope.project()));
        List<Candidate> all = known.stream()
                .filter(one -> one.kind == kind)
                .map(Known::candidate)
                .toList();
        List<Candidate> hits = all.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                .toList();
        if (hits.isEmpty()) {
            return new Resolution.NotFound(all, all.size(), null);
        }
        return hits.size() == 1
                ? new Resolution.Found(
                        hits.get(0).id(),
                        hits.get(0).name(),
                        hits.get(0).name().equalsIgnoreCase(text) ? null : "by the beginning of its name")
                : new Resolution.Ambiguous(hits);
    }

    @Override
    public Resolution byId(EntityKind kind, long id, NameScope scope) {
        asked.add(kind.keyword() + " #" + id);
        return known.stream()
                .filter(one -> one.kind == kind && one.candidate.id() == id)
                .<Resolution>map(one -> new Resolution.Found(id, one.candidate.name(), null))
                .findFirst()
                .orElseGet(() -> new Resolution.NotFound(List.of(), 0, null));
    }

    @Override
    public Suggestions suggest(EntityKind kind, String typed, NameScope scope) {
        asked.add(kind.keyword() + " beginning with \"" + typed + "\""
                + (scope.project() == null ? "" : " in project " + scope.project()));
        List<Candidate> all = known.stream()
                .filter(one -> one.kind == kind)
                .map(Known::candidate)
                .toList();
        return new Suggestions(Typed.of(typed).bestFirst(all, one -> List.of(one.name())), true);
    }

    private record Known(EntityKind kind, Candidate candidate) {}
}
