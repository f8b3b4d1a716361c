package vn.lalanh.assessment.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lalanh.assessment.simulation.Comparison.Amounts;
import vn.lalanh.assessment.simulation.Comparison.Changes;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Tally.Sum;

/**
 * The figures over all households, which every table adds up to. Where one of them is about few, it is told together with
 * others in all tables, so that no sum of rows tells it.
 *
 * @param shown false where all households are few: then there is nothing to show
 * @param columns what tables tell of each row; together they are all its households
 */
record Totals(boolean shown, Changes changes, Amounts money, List<Column> columns) {

    /** What of a row is counted. */
    enum What {
        WINNERS,
        LOSERS,
        SAME;

        private long of(Sum sum) {
            return switch (this) {
                case WINNERS -> sum.up;
                case LOSERS -> sum.down;
                case SAME -> sum.same();
            };
        }
    }

    /** One of them, or several that are told as one. */
    record Column(List<What> whats) {
        long of(Sum sum) {
            return whats.stream().mapToLong(what -> what.of(sum)).sum();
        }

        boolean is(What what) {
            return whats.equals(List.of(what));
        }
    }

    static Totals of(Sum total) {
        if (total.households < Hiding.FEW) {
            Figure all = Figure.count(total.households);
            Figure each = total.households == 0 ? all : Figure.WITHHELD;
            return new Totals(
                    false, new Changes(all, each, each, each), new Amounts(each, each), List.of());
        }
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        var _ = hiding.fixed(to, from, total.households);
        Map<What, Hiding.Arc> arcs = new EnumMap<>(What.class);
        for (What what : What.values()) {
            arcs.put(what, hiding.count(from, to, what.of(total)));
        }
        boolean possible = hiding.protect();
        Map<What, Figure> figures = new EnumMap<>(What.class);
        arcs.forEach((what, arc) -> figures.put(what, possible ? Figure.of(arc) : Figure.WITHHELD));
        return new Totals(
                true,
                new Changes(
                        Figure.shown(total.households),
                        figure(figures, What.WINNERS),
                        figure(figures, What.LOSERS),
                        figure(figures, What.SAME)),
                money(total),
                columns(figures));
    }

    private static Figure figure(Map<What, Figure> figures, What what) {
        return figures.getOrDefault(what, Figure.WITHHELD);
    }

    private static List<Column> columns(Map<What, Figure> figures) {
        List<Column> columns = new ArrayList<>();
        List<What> together = new ArrayList<>();
        for (What what : What.values()) {
            if (figure(figures, what).isShown()) {
                columns.add(new Column(List.of(what)));
            } else {
                together.add(what);
            }
        }
        if (!together.isEmpty()) {
            columns.add(new Column(List.copyOf(together)));
        }
        return List.copyOf(columns);
    }

    private static Amounts money(Sum total) {
        return new Amounts(
                Figure.few(total.paidAgainst) ? Figure.WITHHELD : Figure.shown(total.against),
                Figure.few(total.paidTried) || Figure.few(total.moneyChanged)
                        ? Figure.WITHHELD
                        : Figure.shown(total.tried));
    }
}
