package org.openprojectmcp.routes.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A random combination of facets. */
record Question<R>(List<Facet<R>> facets) {

    private static final int MOST = 3;

    /** Up to three of the facets, never two about the same. */
    static <R> Question<R> of(List<Facet<R>> possible, Random random) {
        List<Facet<R>> chosen = new ArrayList<>();
        for (int i = random.nextInt(MOST + 1); i > 0 && !possible.isEmpty(); i--) {
            Facet<R> facet = possible.get(random.nextInt(possible.size()));
            if (chosen.stream().noneMatch(other -> other.about().equals(facet.about()))) {
                chosen.add(facet);
            }
        }
        return new Question<>(List.copyOf(chosen));
    }

    boolean isAbout(String what) {
        return facets.stream().anyMatch(facet -> facet.about().equals(what));
    }

    boolean fits(R row) {
        return facets.stream().allMatch(facet -> facet.fits().test(row));
    }

    /** The arguments of the call, with some more. */
    String arguments(String... more) {
        List<String> all = new ArrayList<>(facets.stream().map(Facet::argument).toList());
        all.addAll(List.of(more));
        return all.stream().filter(argument -> !argument.isEmpty()).collect(Collectors.joining(", ", "{", "}"));
    }

    /** The smallest part of it that fails still. */
    Question<R> smallest(Predicate<Question<R>> fails) {
        for (Facet<R> facet : facets) {
            List<Facet<R>> others = new ArrayList<>(facets);
            others.remove(facet);
            Question<R> smaller = new Question<>(List.copyOf(others));
            if (fails.test(smaller)) {
                return smaller.smallest(fails);
            }
        }
        return this;
    }
}
