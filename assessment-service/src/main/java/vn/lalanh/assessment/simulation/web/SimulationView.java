package vn.lalanh.assessment.simulation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.simulation.Comparison;
import vn.lalanh.assessment.simulation.Comparison.Amounts;
import vn.lalanh.assessment.simulation.Comparison.Changes;
import vn.lalanh.assessment.simulation.Comparison.Cost;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Comparison.Kind;
import vn.lalanh.assessment.simulation.Comparison.Row;
import vn.lalanh.assessment.simulation.Comparison.Table;
import vn.lalanh.assessment.simulation.Population;
import vn.lalanh.assessment.simulation.Simulation;
import vn.lalanh.assessment.simulation.Simulation.Failed;
import vn.lalanh.assessment.simulation.Simulation.Failure;
import vn.lalanh.assessment.simulation.Simulation.Finished;
import vn.lalanh.assessment.simulation.Simulation.Known;
import vn.lalanh.assessment.simulation.Simulation.Running;
import vn.lalanh.assessment.simulation.Trial.Side;

/**
 * A simulation as JSON. A figure is a number, {@code "<10"} where it is about fewer than ten households, or {@code "withheld"}
 * where such a one could be reckoned with it.
 *
 * @param against null for what is in force
 * @param progress while somebody works on it
 * @param results one of recorded cases, one of a population; absent in lists and before it is finished
 */
record SimulationView(
        String id,
        String state,
        String book,
        @Nullable String against,
        List<String> incidents,
        @Nullable PopulationView population,
        Instant requestedAt,
        @Nullable ProgressView progress,
        @Nullable Instant endedAt,
        @Nullable Long tookMillis,
        @Nullable Failure failure,
        @Nullable List<ResultView> results) {

    record PopulationView(int size, long seed) {
        static @Nullable PopulationView of(@Nullable Population population) {
            return population == null
                    ? null
                    : new PopulationView(population.size(), population.seed());
        }
    }

    /** Of how many households it is done with; total is 0 until they are counted. */
    record ProgressView(int run, long done, long total) {}

    record ResultView(
            Comparison.Over over,
            List<String> booksAgainst,
            List<String> booksTried,
            LeftOutView leftOut,
            ChangesView total,
            AmountsView money,
            CoverageView coverage,
            List<CostView> funds,
            List<CostView> benefits,
            TableView groups,
            TableView places,
            List<Kind> most) {
        static ResultView of(Comparison result) {
            return new ResultView(
                    result.over(),
                    result.booksAgainst(),
                    result.booksTried(),
                    LeftOutView.of(result.leftOut()),
                    ChangesView.of(result.total()),
                    AmountsView.of(result.money()),
                    CoverageView.of(result.coverage()),
                    result.funds().stream().map(CostView::of).toList(),
                    result.benefits().stream().map(CostView::of).toList(),
                    TableView.of(result.groups()),
                    TableView.of(result.places()),
                    result.most());
        }
    }

    record LeftOutView(Object withoutLaw, Object withoutFacts, Object ended) {
        static LeftOutView of(Comparison.LeftOut out) {
            return new LeftOutView(
                    json(out.withoutLaw()), json(out.withoutFacts()), json(out.ended()));
        }
    }

    record ChangesView(Object households, Object winners, Object losers, Object same) {
        static ChangesView of(Changes changes) {
            return new ChangesView(
                    json(changes.households()),
                    json(changes.winners()),
                    json(changes.losers()),
                    json(changes.same()));
        }
    }

    record AmountsView(Object against, Object tried) {
        static AmountsView of(Amounts amounts) {
            return new AmountsView(json(amounts.against()), json(amounts.tried()));
        }
    }

    record CoverageView(
            Object hit,
            Object helpedAgainst,
            Object helpedTried,
            Object newlyHelped,
            Object noLongerHelped) {
        static CoverageView of(Comparison.Coverage coverage) {
            return new CoverageView(
                    json(coverage.hit()),
                    json(coverage.helpedAgainst()),
                    json(coverage.helpedTried()),
                    json(coverage.newlyHelped()),
                    json(coverage.noLongerHelped()));
        }
    }

    record CostView(
            String name,
            @Nullable Sentence words,
            String unit,
            AmountsView households,
            AmountsView amount) {
        static CostView of(Cost cost) {
            return new CostView(
                    cost.name(),
                    cost.words(),
                    cost.unit(),
                    AmountsView.of(cost.households()),
                    AmountsView.of(cost.amount()));
        }
    }

    record TableView(boolean withheld, List<RowView> rows) {
        static TableView of(Table table) {
            return new TableView(table.withheld(), table.rows().stream().map(RowView::of).toList());
        }
    }

    record RowView(String key, @Nullable String within, ChangesView changes, AmountsView money) {
        static RowView of(Row row) {
            return new RowView(
                    row.key(),
                    row.within(),
                    ChangesView.of(row.changes()),
                    AmountsView.of(row.money()));
        }
    }

    static Object json(Figure figure) {
        return switch (figure.how()) {
            case SHOWN -> figure.value();
            case FEW -> "<10";
            case WITHHELD -> "withheld";
        };
    }

    /** In a list. */
    static SimulationView line(String id, Simulation state) {
        return of(id, state, null);
    }

    /** Alone. */
    static SimulationView whole(String id, Simulation state) {
        return of(
                id,
                state,
                state instanceof Finished finished
                        ? finished.results().stream().map(ResultView::of).toList()
                        : null);
    }

    private static SimulationView of(
            String id, Simulation state, @Nullable List<ResultView> results) {
        if (!(state instanceof Known known)) {
            throw new IllegalStateException("nobody has asked for " + id);
        }
        return new SimulationView(
                id,
                state.getClass().getSimpleName(),
                String.valueOf(name(known.trial().tried())),
                name(known.trial().against()),
                known.trial().incidents(),
                PopulationView.of(known.trial().population()),
                known.asked().at(),
                state instanceof Running running
                        ? new ProgressView(
                                running.run().number(), running.run().done(), running.run().total())
                        : null,
                endedAt(state),
                state instanceof Finished finished ? finished.tookMillis() : null,
                state instanceof Failed failed ? failed.why() : null,
                results);
    }

    static @Nullable String name(Side side) {
        return switch (side) {
            case Side.InForce _ -> null;
            case Side.ByBook book -> book.name();
        };
    }

    private static @Nullable Instant endedAt(Simulation state) {
        return switch (state) {
            case Finished s -> s.at();
            case Simulation.Cancelled s -> s.at();
            case Failed s -> s.at();
            case Simulation.Absent _, Simulation.Waiting _, Running _ -> null;
        };
    }
}
