package vn.lalanh.assessment.norm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Factor.Criterion;
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
import vn.lalanh.assessment.norm.NormBook.StandardLevel;
import vn.lalanh.assessment.norm.Reckoning.Step;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity.Unit;

/**
 * The arithmetic of one award in words.
 *
 * @param arithmetic all of it in one line
 * @param remark what else must be known of it
 * @param steps each by itself
 */
record Telling(Sentence arithmetic, Sentence remark, List<Sentence> steps) {

    private static final int GRAMS = 1_000;
    private static final Sentence STOP = Sentence.same(".");

    static Telling of(Award award, Facts facts) {
        List<Step> steps = new ArrayList<>();
        Answers own = award.own();
        Award central = award.lower() == null ? null : award.lower().central();
        var _ =
                Reckoning.of(
                        award.variant(),
                        facts,
                        own,
                        central == null ? 0 : central.value(),
                        steps::add);
        Formula formula = award.variant().norm().formula();
        Formula shown = award.formula();
        Sentence arithmetic = Sentence.NOTHING;
        List<Sentence> told = new ArrayList<>();
        long last = 0;
        for (Step step : steps) {
            last = value(step);
            Sentence one =
                    switch (step) {
                        case Step.Start start -> base(award, facts, start.value());
                        case Step.Multiplied by -> multiplied(by, own, facts.findings(), shown);
                        case Step.FactorsCapped capped -> capped(capped, shown);
                        case Step.Raised raised ->
                                limit("không thấp hơn", "at least", raised.value(), shown);
                        case Step.Lowered lowered ->
                                limit("không quá", "at most", lowered.value(), shown);
                        case Step.Rounded rounded -> rounded(rounded, shown);
                    };
            arithmetic =
                    step instanceof Step.Start ? one : arithmetic.and(Sentence.same("; ")).and(one);
            told.add(one.and(STOP));
        }
        if (award.value() < last) {
            Sentence most = localMost(award, shown);
            arithmetic = arithmetic.and(Sentence.same("; ")).and(most);
            told.add(most.and(STOP));
        }
        return new Telling(arithmetic, remark(award, formula, facts), List.copyOf(told));
    }

    private static long value(Step step) {
        return switch (step) {
            case Step.Start s -> s.value();
            case Step.Multiplied s -> s.value();
            case Step.FactorsCapped s -> s.value();
            case Step.Raised s -> s.value();
            case Step.Lowered s -> s.value();
            case Step.Rounded s -> s.value();
        };
    }

    /** Money, or goods, as people write it. */
    static Sentence amount(Formula formula, long value) {
        return formula instanceof GoodsPerUnit goods
                ? goods(goods.unit(), value, goods.name())
                : Sentence.same(Money.of(value).toString());
    }

    private static Sentence base(Award award, Facts facts, long value) {
        Findings findings = facts.findings();
        Answers own = award.own();
        Sentence result = amount(award.formula(), value);
        return switch (award.variant().norm().formula()) {
            case Fixed _ -> result;
            case StandardMultiple(int multiple) ->
                    Sentence.same("%d × %s = ".formatted(multiple, level(award, facts).amount()))
                            .and(result);
            case PerUnit(long vnd, var times) ->
                    product(Sentence.same(Money.of(vnd).toString()), times, own, findings, result);
            case GoodsPerUnit f ->
                    product(
                            Sentence.same(weight(f.unit(), f.quantity())),
                            f.times(),
                            own,
                            findings,
                            result);
            case ByDamage f -> byDamage(f, own, findings, result);
            case Ranged f ->
                    product(
                            Sentence.same(rate(f, own, findings).toString()),
                            List.of(f.times()),
                            own,
                            findings,
                            result);
            case ActualCost f ->
                    new Sentence("chi phí thực tế ", "actual cost ")
                            .and(Sentence.same(cost(f, own, findings).toString()))
                            .and(
                                    value == cost(f, own, findings).value()
                                            ? Sentence.NOTHING
                                            : new Sentence(", được tính ", ", counted as ")
                                                    .and(result));
            case AsCentral _ -> new Sentence("mức trung ương ", "the central level ").and(result);
            case ByNeed _ -> throw new IllegalArgumentException("by need has no amount");
        };
    }

    private static Sentence product(
            Sentence one, List<Times> times, Answers own, Findings findings, Sentence result) {
        Sentence text = one;
        for (Times each : times) {
            long number = Reckoning.counted(each, own, findings);
            text =
                    text.and(
                            new Sentence(
                                    " × %d %s".formatted(number, each.unit().vi()),
                                    " × " + count(number, each.unit().en())));
        }
        return times.isEmpty() ? result : text.and(Sentence.same(" = ")).and(result);
    }

    private static Sentence byDamage(ByDamage f, Answers own, Findings findings, Sentence result) {
        long percent = Reckoning.number(f.damage(), own, findings);
        BigDecimal area =
                BigDecimal.valueOf(Reckoning.number(f.area(), own, findings))
                        .divide(BigDecimal.valueOf(f.per()), 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        Money rate = Money.of(Reckoning.rate(f, percent));
        String plain = area.toPlainString();
        return new Sentence(
                        "%s %s × %s (thiệt hại %d%%) = "
                                .formatted(plain.replace('.', ','), f.unit().vi(), rate, percent),
                        "%s %s × %s (%d%% damaged) = "
                                .formatted(plain, f.unit().en(), rate, percent))
                .and(result);
    }

    private static Sentence multiplied(
            Step.Multiplied by, Answers own, Findings findings, Formula shown) {
        Factor factor = by.factor();
        List<Criterion> met = factor.met(own, findings);
        Sentence result = amount(shown, by.value());
        return new Sentence(
                "× %d%% %s (%d điểm%s; %s) = %s"
                        .formatted(
                                by.percent(),
                                factor.name().vi(),
                                by.points(),
                                named(met, Sentence::vi),
                                factor.article().vi(),
                                result.vi()),
                "× %d%% for %s (%s%s; %s) = %s"
                        .formatted(
                                by.percent(),
                                factor.name().en(),
                                count(by.points(), "point"),
                                named(met, Sentence::en),
                                factor.article().en(),
                                result.en()));
    }

    private static String named(List<Criterion> met, Function<Sentence, String> language) {
        return met.isEmpty()
                ? ""
                : met.stream()
                        .map(criterion -> language.apply(criterion.name()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static Sentence capped(Step.FactorsCapped capped, Formula shown) {
        return new Sentence("các hệ số tính chung tối đa ", "factors together at most ")
                .and(Sentence.same(capped.percent() + "%: "))
                .and(amount(shown, capped.value()));
    }

    private static Sentence limit(String vi, String en, long value, Formula shown) {
        return new Sentence(vi + " ", en + " ").and(amount(shown, value));
    }

    private static Sentence rounded(Step.Rounded rounded, Formula shown) {
        return new Sentence("làm tròn lên ", "rounded up to ").and(amount(shown, rounded.value()));
    }

    private static Sentence localMost(Award award, Formula shown) {
        return new Sentence("mức địa phương tối đa ", "a province may give at most ")
                .and(amount(shown, award.value()));
    }

    private static Sentence remark(Award award, Formula formula, Facts facts) {
        Findings findings = facts.findings();
        Answers own = award.own();
        return switch (formula) {
            case StandardMultiple _ -> unconfirmed(level(award, facts));
            case PerUnit f -> capped(f.times(), own, findings);
            case GoodsPerUnit f -> capped(f.times(), own, findings);
            case ActualCost f when f.floorMultiple() != null -> unconfirmed(level(award, facts));
            case Ranged f -> clamped(f, own, findings);
            case Fixed _, ByDamage _, ActualCost _, AsCentral _, ByNeed _ -> Sentence.NOTHING;
        };
    }

    private static Sentence unconfirmed(StandardLevel level) {
        return level.confirmed()
                ? Sentence.NOTHING
                : new Sentence(
                        "Mức chuẩn %s chưa được xác nhận cho quyết định khẩn cấp của ngày này (%s)."
                                .formatted(level.amount(), level.basis().vi()),
                        "The standard level of %s is not confirmed for emergency decisions of this day (%s)."
                                .formatted(level.amount(), level.basis().en()));
    }

    private static Sentence capped(List<Times> times, Answers own, Findings findings) {
        for (Times each : times) {
            long asked = Reckoning.number(each.number(), own, findings);
            long given = each.counted(asked);
            if (given < asked) {
                return new Sentence(
                        "Đề nghị %d %s, mỗi đợt tối đa %d %s."
                                .formatted(asked, each.unit().vi(), given, each.unit().vi()),
                        "Asked for %s, a round gives at most %d."
                                .formatted(count(asked, each.unit().en()), given));
            }
        }
        return Sentence.NOTHING;
    }

    private static Sentence clamped(Ranged f, Answers own, Findings findings) {
        long asked = Reckoning.number(f.rate(), own, findings);
        return asked == rate(f, own, findings).value()
                ? Sentence.NOTHING
                : new Sentence(
                        "Mức đề nghị %s nằm ngoài khung từ %s đến %s."
                                .formatted(
                                        Money.of(asked),
                                        Money.of(f.lowest()),
                                        Money.of(f.highest())),
                        "The rate asked for, %s, is outside the range from %s to %s."
                                .formatted(
                                        Money.of(asked),
                                        Money.of(f.lowest()),
                                        Money.of(f.highest())));
    }

    private static Money rate(Ranged f, Answers own, Findings findings) {
        return Money.of(
                Math.clamp(Reckoning.number(f.rate(), own, findings), f.lowest(), f.highest()));
    }

    private static Money cost(ActualCost f, Answers own, Findings findings) {
        return Money.of(Reckoning.number(f.cost(), own, findings));
    }

    private static StandardLevel level(Award award, Facts facts) {
        NormBook book = award.variant().book();
        return book.levelOn(book.day(facts.occurredOn(), facts.decidedOn()));
    }

    private static Sentence goods(Unit unit, long value, Sentence name) {
        String weight = weight(unit, value);
        return unit == Unit.GRAM
                ? new Sentence(weight + " " + name.vi(), weight + " of " + name.en())
                : new Sentence(weight + " " + name.vi(), weight + " " + name.en());
    }

    private static String weight(Unit unit, long value) {
        return switch (unit) {
            case GRAM -> value % GRAMS == 0 ? value / GRAMS + " kg" : value + " g";
            case PIECE -> Long.toString(value);
        };
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
