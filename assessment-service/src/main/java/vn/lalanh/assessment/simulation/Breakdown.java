package vn.lalanh.assessment.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.simulation.Comparison.Amounts;
import vn.lalanh.assessment.simulation.Comparison.Changes;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Comparison.Row;
import vn.lalanh.assessment.simulation.Comparison.Table;
import vn.lalanh.assessment.simulation.Hiding.Arc;
import vn.lalanh.assessment.simulation.Tally.Sum;
import vn.lalanh.assessment.simulation.Totals.Column;
import vn.lalanh.assessment.simulation.Totals.What;

/** One table of rows that add up to all households, some of them made up of further rows. */
final class Breakdown {

    private final Totals totals;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A row, and what it is made up of.
     *
     * @param parts each with a row of its own; nothing for a row that is not divided
     */
    record Block(String key, Sum sum, SortedMap<String, Sum> parts) {
        Block(String key, Sum sum, Map<String, Sum> parts) {
            this(key, sum, new TreeMap<>(parts));
        }
    }

    /** A row with its figures in the networks. */
    private record Line(
            String key, @Nullable String within, Sum sum, Arc households, List<Arc> cells) {}

    private Breakdown(Totals totals) {
        this.totals = totals;
    }

    static Table of(List<Block> blocks, Totals totals) {
        return totals.shown() ? new Breakdown(totals).table(blocks) : Table.NONE;
    }

    private Table table(List<Block> blocks) {
        if (!counts(blocks)) {
            return Table.NONE;
        }
        Map<Line, Arc> against = money(blocks, totals.money().against(), false);
        Map<Line, Arc> tried = money(blocks, totals.money().tried(), true);
        return new Table(
                false,
                lines.stream()
                        .map(line ->
                                new Row(
                                        line.key(),
                                        line.within(),
                                        changes(line),
                                        new Amounts(
                                                amount(against.get(line)),
                                                amount(tried.get(line)))))
                        .toList());
    }

    private boolean counts(List<Block> blocks) {
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        List<Integer> columns = totals.columns().stream().map(_ -> hiding.node()).toList();
        for (int k = 0; k < columns.size(); k++) {
            Column column = totals.columns().get(k);
            long total = blocks.stream().mapToLong(block -> column.of(block.sum())).sum();
            var _ = hiding.fixed(columns.get(k), to, total);
        }
        for (Block block : blocks) {
            add(block, from, columns, hiding);
        }
        return hiding.protect();
    }

    private void add(Block block, int from, List<Integer> columns, Hiding hiding) {
        int row = hiding.node();
        Arc households = hiding.count(from, row, block.sum().households);
        if (block.parts().isEmpty()) {
            lines.add(
                    new Line(
                            block.key(),
                            null,
                            block.sum(),
                            households,
                            cells(block.sum(), row, columns, hiding)));
            return;
        }
        List<Integer> own = columns.stream().map(_ -> hiding.node()).toList();
        List<Arc> cells = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            long value = totals.columns().get(k).of(block.sum());
            cells.add(hiding.count(own.get(k), columns.get(k), value));
        }
        withholdOfFew(block.sum(), cells, hiding);
        lines.add(new Line(block.key(), null, block.sum(), households, cells));
        block.parts()
                .forEach((key, sum) -> {
                    int part = hiding.node();
                    Arc all = hiding.count(row, part, sum.households);
                    lines.add(new Line(key, block.key(), sum, all, cells(sum, part, own, hiding)));
                });
    }

    private List<Arc> cells(Sum sum, int row, List<Integer> columns, Hiding hiding) {
        List<Arc> cells = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            cells.add(hiding.count(row, columns.get(k), totals.columns().get(k).of(sum)));
        }
        withholdOfFew(sum, cells, hiding);
        return cells;
    }

    /** Of few households nothing more is told. */
    private static void withholdOfFew(Sum sum, List<Arc> cells, Hiding hiding) {
        if (Figure.few(sum.households)) {
            cells.forEach(hiding::withhold);
        }
    }

    /** Nothing where the total is not shown, or where too much would have to be hidden. */
    private Map<Line, Arc> money(List<Block> blocks, Figure total, boolean after) {
        if (!total.isShown()) {
            return Map.of();
        }
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        Map<String, Integer> within = new TreeMap<>();
        for (Block block : blocks) {
            if (!block.parts().isEmpty()) {
                within.put(block.key(), hiding.node());
            }
        }
        Map<Line, Arc> arcs = new HashMap<>();
        for (Line line : lines) {
            Integer start = line.within() == null ? null : within.get(line.within());
            Integer end = line.within() == null ? within.get(line.key()) : null;
            arcs.put(
                    line,
                    amount(
                            hiding,
                            line.sum(),
                            start == null ? from : start,
                            end == null ? to : end,
                            after));
        }
        return hiding.protect() ? arcs : Map.of();
    }

    private static Arc amount(Hiding hiding, Sum sum, int from, int to, boolean after) {
        Arc arc =
                hiding.amount(
                        from,
                        to,
                        after ? sum.tried : sum.against,
                        after ? sum.paidTried : sum.paidAgainst);
        if (Figure.few(sum.households)) {
            hiding.withhold(arc);
        } else if (after && Figure.few(sum.moneyChanged)) {
            hiding.hide(arc);
        }
        return arc;
    }

    private Changes changes(Line line) {
        Figure households = Figure.of(line.households());
        return new Changes(
                households,
                what(line, What.WINNERS),
                what(line, What.LOSERS),
                what(line, What.SAME));
    }

    private Figure what(Line line, What what) {
        for (int k = 0; k < line.cells().size(); k++) {
            if (totals.columns().get(k).is(what)) {
                return Figure.of(line.cells().get(k));
            }
        }
        return Figure.WITHHELD;
    }

    private static Figure amount(@Nullable Arc arc) {
        return arc == null ? Figure.WITHHELD : Figure.amount(arc);
    }
}
