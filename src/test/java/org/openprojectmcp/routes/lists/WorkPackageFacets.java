package org.openprojectmcp.routes.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** What may be asked of work packages, with values that some of them have. */
final class WorkPackageFacets {

    static final String STATE = "state";
    private static final int DAYS = 20;

    private final Store store;
    private final Random random;
    private final List<Facet<WorkPackage>> facets = new ArrayList<>();

    private WorkPackageFacets(Store store, Random random) {
        this.store = store;
        this.random = random;
    }

    static List<Facet<WorkPackage>> of(Store store, List<WorkPackage> rows, Random random) {
        WorkPackageFacets all = new WorkPackageFacets(store, random);
        WorkPackage one = rows.get(random.nextInt(rows.size()));
        WorkPackage other = rows.get(random.nextInt(rows.size()));
        all.states(one, other);
        all.links(one, other);
        all.dates(one);
        all.families(one, other);
        all.texts(one);
        return all.facets;
    }

    private void add(String about, String argument, Predicate<WorkPackage> fits) {
        facets.add(new Facet<>(about, argument, fits));
    }

    private void states(WorkPackage one, WorkPackage other) {
        add(STATE, "'state': 'all'", row -> true);
        add(STATE, "'state': 'closed'", store::closed);
        add(
                STATE,
                "'status': [" + one.statusId() + ", " + other.statusId() + "]",
                row -> row.statusId() == one.statusId() || row.statusId() == other.statusId());
        add(
                STATE,
                "'ids': [" + one.id() + ", " + other.id() + "]",
                row -> row.id() == one.id() || row.id() == other.id());
    }

    private void links(WorkPackage one, WorkPackage other) {
        add("project", "'project': " + one.projectId(), row -> store.within(row.projectId(), one.projectId()));
        add("type", "'type': " + one.typeId(), row -> row.typeId() == one.typeId());
        add(
                "type",
                "'type': [" + one.typeId() + ", " + other.typeId() + "]",
                row -> row.typeId() == one.typeId() || row.typeId() == other.typeId());
        linked("priority", "priority", Attribute.PRIORITY, one);
        linked("version", "version", Attribute.VERSION, one);
        linked("assignee", "assignee", Attribute.ASSIGNEE, one);
        linked("accountable", "accountable", Attribute.RESPONSIBLE, one);
        linked("author", "author", Attribute.AUTHOR, one);
        add("version", "'version': 'none'", row -> row.integer(Attribute.VERSION) == null);
        add("accountable", "'accountable': 'none'", row -> row.integer(Attribute.RESPONSIBLE) == null);
        add("assignee", "'assignee': 'none'", row -> row.integer(Attribute.ASSIGNEE) == null);
        add("assignee", "'unassigned': true", row -> row.integer(Attribute.ASSIGNEE) == null);
        add("assignee", "'assignee': 'me'", row -> Store.is(row.integer(Attribute.ASSIGNEE), store.me()));
    }

    private void linked(String about, String argument, Attribute attribute, WorkPackage one) {
        Integer id = one.integer(attribute);
        if (id != null) {
            add(about, "'" + argument + "': " + id, row -> Objects.equals(row.integer(attribute), id));
        }
    }

    private void dates(WorkPackage one) {
        LocalDate due = Objects.requireNonNullElse(one.date(Attribute.DUE_DATE), Store.TODAY);
        LocalDate start = due.minusDays(random.nextInt(DAYS));
        int days = random.nextInt(DAYS);
        add("due", "'due_before': '" + due + "'", row -> between(row, Attribute.DUE_DATE, LocalDate.MIN, due));
        add("due", "'due_after': '" + due + "'", row -> between(row, Attribute.DUE_DATE, due, LocalDate.MAX));
        add(
                "due",
                "'due_before': '" + due + "', 'due_after': '" + start + "'",
                row -> between(row, Attribute.DUE_DATE, start, due));
        add(
                "due",
                "'due_within': " + days,
                row -> between(row, Attribute.DUE_DATE, Store.TODAY, Store.TODAY.plusDays(days)));
        add(
                "due",
                "'due_within': " + days + ", 'due_before': '" + due + "'",
                row -> between(row, Attribute.DUE_DATE, Store.TODAY, Store.TODAY.plusDays(days))
                        && between(row, Attribute.DUE_DATE, LocalDate.MIN, due));
        add("due", "'no_due_date': true", row -> row.date(Attribute.DUE_DATE) == null);
        add(STATE, "'overdue': true", store::overdue);
        add("start", "'start_after': '" + start + "'", row -> between(row, Attribute.START_DATE, start, LocalDate.MAX));
        add(
                "start",
                "'start_before': '" + start + "'",
                row -> between(row, Attribute.START_DATE, LocalDate.MIN, start));
        LocalDate made = LocalDate.ofInstant(one.createdAt(), ZoneOffset.UTC);
        add("created", "'created_since': '" + made + "'", row -> !LocalDate.ofInstant(row.createdAt(), ZoneOffset.UTC)
                .isBefore(made));
    }

    private static boolean between(WorkPackage row, Attribute attribute, LocalDate first, LocalDate last) {
        LocalDate day = row.date(attribute);
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    private void families(WorkPackage one, WorkPackage other) {
        Integer parent = one.parentId();
        if (parent != null) {
            add("family", "'parent': " + parent, row -> Objects.equals(row.parentId(), parent));
            add("family", "'under': " + parent, row -> store.below(row, parent));
        }
        add("family", "'under': " + other.id(), row -> store.below(row, other.id()));
    }

    private void texts(WorkPackage one) {
        String word = word(one.subject(), random);
        add("filters", "'filters': ['subject ~ " + word + "']", row -> row.subject()
                .toLowerCase(Locale.ROOT)
                .contains(word.toLowerCase(Locale.ROOT)));
        add("filters", "'filters': ['estimatedTime !*']", row -> row.hours(Attribute.ESTIMATED_HOURS) == null);
        add("filters", "'filters': ['estimatedTime >= 8', 'subject !~ " + word + "']", row -> {
            Double hours = row.hours(Attribute.ESTIMATED_HOURS);
            return hours != null
                    && hours >= 8
                    && !row.subject().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
        });
    }

    /** A word of a text that has no sign in it which means something to a search. */
    static String word(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < 2);
        return words.isEmpty() ? "work" : words.get(random.nextInt(words.size()));
    }
}
