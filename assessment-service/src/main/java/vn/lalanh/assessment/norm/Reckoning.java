package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.function.Consumer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Formula.ActualCost;
import vn.lalanh.assessment.norm.Formula.AsCentral;
import vn.lalanh.assessment.norm.Formula.ByDamage;
import vn.lalanh.assessment.norm.Formula.ByNeed;
import vn.lalanh.assessment.norm.Formula.Fixed;
import vn.lalanh.assessment.norm.Formula.GoodsPerUnit;
import vn.lalanh.assessment.norm.Formula.PerUnit;
import vn.lalanh.assessment.norm.Formula.Ranged;
import vn.lalanh.assessment.norm.Formula.StandardMultiple;
import vn.lalanh.assessment.norm.Formula.Times;
import vn.lalanh.assessment.norm.Law.Variant;

/**
 * From a formula, factors and limits to an amount. Whole numbers throughout: after each factor the amount is rounded half up
 * to a whole đồng or base unit, at the end up to what the norm rounds to.
 */
final class Reckoning {

    private static final long HUNDRED = 100;

    private Reckoning() {}

    /** One step on the way; figures only. */
    sealed interface Step {
        /** What the formula comes to. */
        record Start(long value) implements Step {}

        /** Multiplied by a factor. */
        record Multiplied(Factor factor, int points, int percent, long value) implements Step {}

        /** Factors may not come to more. */
        record FactorsCapped(int percent, long value) implements Step {}

        /** Raised to the least that is given. */
        record Raised(long value) implements Step {}

        /** Lowered to the most that is given. */
        record Lowered(long value) implements Step {}

        /** Rounded up to whole such. */
        record Rounded(long to, long value) implements Step {}
    }

    /**
     * The amount.
     *
     * @param central what central books give for the same; asked only by a norm that raises it
     * @param steps told each step
     */
    static long of(Variant variant, Facts facts, Answers own, long central, Consumer<Step> steps) {
        Norm norm = variant.norm();
        Findings findings = facts.findings();
        long base = base(variant, facts, own, central);
        steps.accept(new Step.Start(base));
        long value = base;
        for (Factor factor : variant.factors()) {
            int points = factor.points(own, findings);
            int percent = factor.percent(points);
            if (percent != HUNDRED) {
                value = percent(value, percent);
            }
            steps.accept(new Step.Multiplied(factor, points, percent, value));
        }
        Integer mostPercent = norm.mostPercent();
        if (mostPercent != null && value > percent(base, mostPercent)) {
            value = percent(base, mostPercent);
            steps.accept(new Step.FactorsCapped(mostPercent, value));
        }
        Long least = norm.atLeast();
        if (least != null && value < least) {
            value = least;
            steps.accept(new Step.Raised(value));
        }
        Long most = norm.atMost();
        if (most != null && value > most) {
            value = most;
            steps.accept(new Step.Lowered(value));
        }
        Long whole = norm.roundTo();
        if (whole != null && value % whole != 0) {
            value = Math.multiplyExact(Math.ceilDiv(value, whole), whole);
            steps.accept(new Step.Rounded(whole, value));
        }
        return value;
    }

    private static long percent(long value, int percent) {
        return (Math.multiplyExact(value, percent) + HUNDRED / 2) / HUNDRED;
    }

    private static long base(Variant variant, Facts facts, Answers own, long central) {
        Findings findings = facts.findings();
        return switch (variant.norm().formula()) {
            case Fixed(long vnd) -> vnd;
            case StandardMultiple(int multiple) ->
                    Math.multiplyExact(level(variant, facts), multiple);
            case PerUnit(long vnd, var times) -> times(vnd, times, own, findings);
            case ByDamage f -> byDamage(f, own, findings);
            case Ranged f ->
                    Math.multiplyExact(
                            Math.clamp(number(f.rate(), own, findings), f.lowest(), f.highest()),
                            counted(f.times(), own, findings));
            case ActualCost f -> {
                long cost = number(f.cost(), own, findings);
                long floor =
                        f.floorMultiple() == null
                                ? 0
                                : Math.multiplyExact(level(variant, facts), f.floorMultiple());
                long most = f.ceiling() == null ? Long.MAX_VALUE : f.ceiling();
                yield Math.min(Math.max(cost, floor), most);
            }
            case GoodsPerUnit f -> times(f.quantity(), f.times(), own, findings);
            case AsCentral _ -> central;
            case ByNeed _ -> 0;
        };
    }

    private static long level(Variant variant, Facts facts) {
        NormBook book = variant.book();
        return book.levelOn(book.day(facts.occurredOn(), facts.decidedOn())).vnd();
    }

    private static long times(long one, List<Times> times, Answers own, Findings findings) {
        long value = one;
        for (Times each : times) {
            value = Math.multiplyExact(value, counted(each, own, findings));
        }
        return value;
    }

    static long counted(Times times, Answers own, Findings findings) {
        return times.counted(number(times.number(), own, findings));
    }

    /** By area: a part of a unit counts as such a part, rounded half up to a whole đồng. */
    private static long byDamage(ByDamage formula, Answers own, Findings findings) {
        long vnd = rate(formula, number(formula.damage(), own, findings));
        long area = number(formula.area(), own, findings);
        return (Math.multiplyExact(vnd, area) + formula.per() / 2) / formula.per();
    }

    static long rate(ByDamage formula, long percent) {
        long vnd = 0;
        for (ByDamage.Step step : formula.steps()) {
            if (percent >= step.fromPercent()) {
                vnd = step.vnd();
            }
        }
        return vnd;
    }

    static long number(String question, Answers own, Findings findings) {
        return (own.has(question) ? own : findings.household()).number(question);
    }
}
