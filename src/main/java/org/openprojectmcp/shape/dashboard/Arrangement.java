package org.openprojectmcp.shape.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openprojectmcp.openproject.OpenProjectException;

/**
 * Puts widgets on a page so that no two overlap: those with a wanted place stand there, what is in their way moves down, and those
 * without a place take the first free one. Not thread-safe.
 */
final class Arrangement {

    private final int columns;
    private final List<Placed> settled = new ArrayList<>();

    /** @param columns how many the page has; a wanted place may lie beyond */
    Arrangement(int columns) {
        this.columns = columns;
    }

    private record Placed(Widget widget, Area area) {}

    /** @throws OpenProjectException when two widgets are wanted at the same place */
    void settle(List<Widget> widgets) {
        widgets.stream().filter(widget -> widget.wish() == Widget.Wish.HERE).forEach(this::insist);
        widgets.stream()
                .filter(widget -> widget.wish() == Widget.Wish.STAY)
                .sorted(Comparator.comparing(Widget::area, Area.READING))
                .forEach(this::giveWay);
        widgets.stream().filter(widget -> widget.wish() == Widget.Wish.ANYWHERE).forEach(this::firstFree);
    }

    private void insist(Widget widget) {
        inTheWay(widget.area()).ifPresent(other -> {
            throw new OpenProjectException("Nothing was changed: " + widget.words() + " and "
                    + other.widget().words() + " are both wanted at "
                    + widget.area().words() + ", where they would overlap. Give one of them another row or column.");
        });
        settled.add(new Placed(widget, widget.area()));
    }

    private void giveWay(Widget widget) {
        Area area = widget.area();
        for (var other = inTheWay(area); other.isPresent(); other = inTheWay(area)) {
            area = area.atRow(other.get().area().endRow());
        }
        widget.moveTo(area);
        settled.add(new Placed(widget, area));
    }

    private void firstFree(Widget widget) {
        int width = Math.min(widget.area().width(), columns);
        int height = widget.area().height();
        // below everything there is room
        int last = settled.stream()
                .mapToInt(placed -> placed.area().endRow())
                .max()
                .orElse(1);
        for (int row = 1; row <= last; row++) {
            for (int column = 1; column + width - 1 <= columns; column++) {
                Area free = Area.sized(row, column, width, height);
                if (inTheWay(free).isEmpty()) {
                    widget.moveTo(free);
                    settled.add(new Placed(widget, free));
                    return;
                }
            }
        }
        throw new IllegalStateException("no room for a widget of " + width + " in " + columns + " columns");
    }

    private Optional<Placed> inTheWay(Area area) {
        return settled.stream().filter(other -> other.area().overlaps(area)).findFirst();
    }

    /** The first row after the last widget. */
    int endRow() {
        return settled.stream().mapToInt(placed -> placed.area().endRow()).max().orElse(1);
    }

    /** The first column after the last widget. */
    int endColumn() {
        return settled.stream()
                .mapToInt(placed -> placed.area().endColumn())
                .max()
                .orElse(1);
    }
}
