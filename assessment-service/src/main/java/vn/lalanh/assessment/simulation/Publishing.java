package vn.lalanh.assessment.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.simulation.Breakdown.Block;
import vn.lalanh.assessment.simulation.Comparison.Amounts;
import vn.lalanh.assessment.simulation.Comparison.Cost;
import vn.lalanh.assessment.simulation.Comparison.Coverage;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Comparison.Kind;
import vn.lalanh.assessment.simulation.Comparison.LeftOut;
import vn.lalanh.assessment.simulation.Comparison.Over;
import vn.lalanh.assessment.simulation.Comparison.Table;
import vn.lalanh.assessment.simulation.Tally.Content;
import vn.lalanh.assessment.simulation.Tally.Place;
import vn.lalanh.assessment.simulation.Tally.Sum;

/** From what was counted to what may be shown. */
final class Publishing {

    private static final int KINDS = 15;
    private static final long WHOLE = 100_000;
    private static final List<Long> BANDS =
            List.of(100_000L, 50_000L, 10_000L, 5_000L, 1_000L, 500L, 100L, 50L, 10L);

    private final Tally tally;
    private final Totals totals;

    private Publishing(Tally tally) {
        this.tally = tally;
        this.totals = Totals.of(tally.total);
    }

    static Comparison of(Over over, Tally tally) {
        return new Publishing(tally).comparison(over);
    }

    private Comparison comparison(Over over) {
        return new Comparison(
                over,
                List.copyOf(tally.booksAgainst),
                List.copyOf(tally.booksTried),
                new LeftOut(
                        Figure.count(tally.withoutLaw),
                        Figure.count(tally.withoutFacts),
                        Figure.count(tally.ended)),
                totals.changes(),
                totals.money(),
                coverage(),
                funds(),
                benefits(),
                groups(),
                places(),
                kinds());
    }

    private Table groups() {
        return Breakdown.of(
                tally.groups.entrySet().stream()
                        .map(group -> new Block(group.getKey(), group.getValue(), Map.of()))
                        .toList(),
                totals);
    }

    /** By commune where that can be shown, else by area. */
    private Table places() {
        Map<String, Block> areas = new TreeMap<>();
        tally.places.forEach(
                (place, sum) -> areas.merge(place.area(), block(place, sum), Publishing::together));
        List<Block> blocks = List.copyOf(areas.values());
        Table whole = Breakdown.of(blocks, totals);
        return whole.withheld()
                ? Breakdown.of(
                        blocks.stream()
                                .map(block -> new Block(block.key(), block.sum(), Map.of()))
                                .toList(),
                        totals)
                : whole;
    }

    private static Block block(Place place, Sum sum) {
        String commune = place.commune();
        return new Block(
                place.area(),
                new Sum().and(sum),
                commune == null ? Map.of() : Map.of(commune, sum));
    }

    private static Block together(Block one, Block other) {
        Map<String, Sum> parts = new TreeMap<>(one.parts());
        parts.putAll(other.parts());
        return new Block(one.key(), one.sum().and(other.sum()), parts);
    }

    /** A table of two by two: helped before or not, helped after or not. */
    private Coverage coverage() {
        long hit = tally.total.households;
        long before = tally.helpedByBoth + tally.noLongerHelped;
        long after = tally.helpedByBoth + tally.newlyHelped;
        Hiding hiding = new Hiding();
        int from = hiding.node();
        int to = hiding.node();
        int helped = hiding.node();
        int not = hiding.node();
        int helpedThen = hiding.node();
        int notThen = hiding.node();
        var helpedAgainst = hiding.count(from, helped, before);
        var _ = hiding.count(from, not, hit - before);
        var _ = hiding.count(helped, helpedThen, tally.helpedByBoth);
        var noLonger = hiding.count(helped, notThen, tally.noLongerHelped);
        var newly = hiding.count(not, helpedThen, tally.newlyHelped);
        var _ = hiding.count(not, notThen, hit - before - tally.newlyHelped);
        var helpedTried = hiding.count(helpedThen, to, after);
        var _ = hiding.count(notThen, to, hit - after);
        if (!totals.shown() || !hiding.protect()) {
            return new Coverage(
                    totals.changes().households(),
                    Figure.WITHHELD,
                    Figure.WITHHELD,
                    Figure.WITHHELD,
                    Figure.WITHHELD);
        }
        return new Coverage(
                totals.changes().households(),
                Figure.of(helpedAgainst),
                Figure.of(helpedTried),
                Figure.of(newly),
                Figure.of(noLonger));
    }

    private List<Cost> funds() {
        Costs shown = new Costs(tally.funds, Map.of(), totals);
        return tally.funds.keySet().stream().map(shown::of).toList();
    }

    private List<Cost> benefits() {
        Costs shown = new Costs(tally.benefits, tally.names, totals);
        return tally.benefits.keySet().stream().map(shown::of).toList();
    }

    private List<Kind> kinds() {
        if (!totals.shown()) {
            return List.of();
        }
        return tally.profiles.entrySet().stream()
                .map(one -> kind(one.getKey(), one.getValue()))
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparingLong(Publishing::change)
                                .reversed()
                                .thenComparing(kind -> kind.profile().toString()))
                .limit(KINDS)
                .toList();
    }

    private static long change(Kind kind) {
        return Math.abs(kind.tried() - kind.against());
    }

    /** Null where they are few, or where nothing changes in whole 100,000 đồng. */
    private static @Nullable Kind kind(Profile profile, Sum sum) {
        if (sum.households < Hiding.FEW) {
            return null;
        }
        Kind kind =
                new Kind(
                        profile,
                        BANDS.stream()
                                .filter(band -> sum.households >= band)
                                .findFirst()
                                .orElseThrow(),
                        mean(sum.against, sum.households),
                        mean(sum.tried, sum.households));
        return change(kind) == 0 ? null : kind;
    }

    private static long mean(long amount, long households) {
        return Math.round((double) amount / households / WHOLE) * WHOLE;
    }

    /** Costs of one kind; those of one unit add up to a total that is shown elsewhere. */
    private static final class Costs {
        private final Map<Content, Tally.Cost> costs;
        private final Map<Content, Hiding.Arc> against = new TreeMap<>();
        private final Map<Content, Hiding.Arc> tried = new TreeMap<>();
        private final Totals totals;
        private final Map<String, Sentence> names;

        Costs(Map<Content, Tally.Cost> costs, Map<String, Sentence> names, Totals totals) {
            this.costs = costs;
            this.names = names;
            this.totals = totals;
            costs.keySet().stream().map(Content::unit).distinct().forEach(this::unit);
        }

        private void unit(String unit) {
            Tally.Cost whole =
                    of(unit).map(Map.Entry::getValue)
                            .reduce(new Tally.Cost(), Tally.Cost::and, Tally.Cost::and);
            boolean money = unit.equals(Given.VND);
            boolean before = money ? totals.money().against().isShown() : !few(whole, false);
            boolean after = money ? totals.money().tried().isShown() : !few(whole, true);
            side(unit, before, false, against);
            side(unit, after, true, tried);
        }

        /** Households with two benefits of one kind of goods count twice here: too few are few all the same. */
        private static boolean few(Tally.Cost cost, boolean after) {
            return after
                    ? Figure.few(cost.householdsTried) || Figure.few(cost.changed)
                    : Figure.few(cost.householdsAgainst);
        }

        private Stream<Map.Entry<Content, Tally.Cost>> of(String unit) {
            return costs.entrySet().stream().filter(one -> one.getKey().unit().equals(unit));
        }

        private void side(
                String unit, boolean total, boolean after, Map<Content, Hiding.Arc> shown) {
            if (!total || !totals.shown()) {
                return;
            }
            Hiding hiding = new Hiding();
            int from = hiding.node();
            int to = hiding.node();
            Map<Content, Hiding.Arc> arcs = new TreeMap<>();
            of(unit).forEach(one -> {
                Tally.Cost cost = one.getValue();
                Hiding.Arc arc =
                        hiding.amount(
                                from,
                                to,
                                after ? cost.tried : cost.against,
                                after ? cost.householdsTried : cost.householdsAgainst);
                if (after && Figure.few(cost.changed)) {
                    hiding.hide(arc);
                }
                arcs.put(one.getKey(), arc);
            });
            if (hiding.protect()) {
                shown.putAll(arcs);
            }
        }

        Cost of(Content content) {
            Tally.Cost cost = Objects.requireNonNull(costs.get(content));
            Figure before = totals.shown() ? Figure.count(cost.householdsAgainst) : Figure.WITHHELD;
            Figure after =
                    !totals.shown() || Figure.few(cost.changed)
                            ? Figure.WITHHELD
                            : Figure.count(cost.householdsTried);
            return new Cost(
                    content.name(),
                    names.get(content.name()),
                    content.unit(),
                    new Amounts(before, after),
                    new Amounts(amount(against.get(content)), amount(tried.get(content))));
        }

        private static Figure amount(Hiding.@Nullable Arc arc) {
            return arc == null ? Figure.WITHHELD : Figure.amount(arc);
        }
    }
}
