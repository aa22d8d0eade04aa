package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.content.CostEntry;
import org.openprojectmcp.sandbox.model.content.CostType;
import org.openprojectmcp.sandbox.state.State;

/** The costs of a work package, as far as its reader may see them: all, the own ones, or none. */
public final class Costs {
    private final State state;
    private final WorkPackage row;
    private final List<CostEntry> entries;

    public Costs(State state, WorkPackage row, Caller caller, Rights rights) {
        this.state = state;
        this.row = row;
        var all = rights.may("view_cost_entries");
        var own = rights.may("view_own_cost_entries");
        this.entries = state.content().costsOf(row.id()).stream()
                .filter(entry -> all || (own && caller.is(entry.userId())))
                .toList();
    }

    /** The entries, oldest first. */
    public List<CostEntry> entries() {
        return entries;
    }

    /** What the units cost, in the currency of the instance. */
    public double amount() {
        return entries.stream()
                .mapToDouble(entry -> entry.units() * type(entry).rate())
                .sum();
    }

    /** An amount as API v3 writes it, such as 6.00 EUR, with the marks of the language. */
    public static String text(double amount, String currency) {
        var marks = DecimalFormatSymbols.getInstance(Locale.ROOT);
        marks.setDecimalSeparator(Text.of("money.decimal").words().charAt(0));
        marks.setGroupingSeparator(Text.of("money.thousands").words().charAt(0));
        return new DecimalFormat("#,##0.00", marks).format(amount) + " " + currency;
    }

    /** The units of each cost type. */
    public ObjectNode byType() {
        var units = new TreeMap<Integer, Double>();
        entries.forEach(entry -> units.merge(entry.costTypeId(), entry.units(), Double::sum));
        var elements = units.entrySet().stream()
                .map(type -> sum(state.content().costTypes().get(type.getKey()), type.getValue()))
                .toList();
        return HalCollection.of(row.href() + "/summarized_costs_by_type", elements);
    }

    /** API v3 gives the id of the cost type where it says budget. */
    private static ObjectNode sum(CostType type, double units) {
        return Hal.of("AggregatedCostEntry")
                .put("budgetId", type.id())
                .put("spentUnits", JsonNodeFactory.instance.numberNode(units))
                .link("costType", link(type))
                .link("staticPath", Link.to("/budgets/" + type.id()))
                .node();
    }

    private CostType type(CostEntry entry) {
        return state.content().costTypes().get(entry.costTypeId());
    }

    /** The link to a cost type. */
    public static Link link(CostType type) {
        return Link.to("/api/v3/cost_types/" + type.id(), type.name());
    }
}
