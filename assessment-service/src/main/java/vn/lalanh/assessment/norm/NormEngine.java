package vn.lalanh.assessment.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.Award.Denial;
import vn.lalanh.assessment.norm.Law.Rule;
import vn.lalanh.assessment.norm.Law.Variant;
import vn.lalanh.assessment.norm.Norm.Per;
import vn.lalanh.assessment.norm.Reckoning.Step;

/** From law and facts to benefits. Pure; knows no norm by name. */
public final class NormEngine {

    private NormEngine() {}

    /** What the law gives, what it advises, and what it refuses although the cause fits; each with every step in words. */
    public static Entitlement compute(Law law, Facts facts) {
        return Explaining.of(decide(law, facts), facts);
    }

    /** The same amounts without a word: for simulations of many. */
    public static List<Given> amounts(Law law, Facts facts) {
        Award.All all = decide(law, facts);
        List<Given> given = new ArrayList<>(all.awards().size());
        for (Award award : all.awards()) {
            if (!award.advice()) {
                given.add(Given.of(award));
            }
        }
        return given;
    }

    /**
     * A line in figures.
     *
     * @param goods catalogue code; null for money
     * @param value whole đồng, or base units of goods
     */
    public record Given(String norm, @Nullable String subject, @Nullable String goods, long value) {
        private static Given of(Award award) {
            Subject subject = award.subject();
            return new Given(
                    award.rule().id(),
                    subject == null ? null : subject.id(),
                    award.formula() instanceof Formula.GoodsPerUnit goods ? goods.goods() : null,
                    award.value());
        }
    }

    static Award.All decide(Law law, Facts facts) {
        List<Award> awards = new ArrayList<>();
        List<Denial> denials = new ArrayList<>();
        for (Rule rule : law.rules(facts.cause())) {
            apply(rule, facts, awards, denials);
        }
        return new Award.All(
                withoutBeaten(awards, denials), List.copyOf(denials), facts.findings());
    }

    /** Of several books that give the same the most is given; a book that gives nothing says why unless another gives. */
    private static void apply(Rule rule, Facts facts, List<Award> awards, List<Denial> denials) {
        List<Award> given = new ArrayList<>(1);
        List<Denial> denied = new ArrayList<>(0);
        for (Variant variant : rule.variants()) {
            List<Condition> lacking = lacking(variant, facts);
            if (lacking.isEmpty()) {
                each(rule, variant, facts, given);
                if (!(variant.norm().formula() instanceof Formula.AsCentral)) {
                    denied.add(new Denial.Nothing(variant)); // else the central book says why
                }
            } else if (near(variant, facts)) {
                denied.add(new Denial.Lacking(variant, lacking));
            }
        }
        if (given.isEmpty()) {
            denials.addAll(denied);
        }
        awards.addAll(given);
    }

    private static List<Condition> lacking(Variant variant, Facts facts) {
        List<Condition> lacking = List.of();
        for (Condition condition : variant.conditions()) {
            if (!condition.when().holds(Answers.NONE, facts.findings())) {
                lacking = with(lacking, condition);
            }
        }
        Condition each = variant.each();
        if (each != null
                && subjects(variant, facts).stream()
                        .noneMatch(one -> each.when().holds(one.answers(), facts.findings()))) {
            lacking = with(lacking, each);
        }
        return lacking;
    }

    /** Whoever lost a field is told why nothing is given for it, and not that no cattle died. */
    private static boolean near(Variant variant, Facts facts) {
        Condition each = variant.each();
        return variant.norm().per() != Per.LOSS
                || each == null
                || facts.findings().losses().stream()
                        .anyMatch(loss -> each.when().begins(loss.answers(), facts.findings()));
    }

    private static List<Condition> with(List<Condition> some, Condition one) {
        List<Condition> more = some.isEmpty() ? new ArrayList<>(2) : some;
        more.add(one);
        return more;
    }

    private static List<Subject> subjects(Variant variant, Facts facts) {
        return switch (variant.norm().per()) {
            case HOUSEHOLD -> List.of();
            case PERSON -> facts.findings().persons();
            case LOSS -> facts.findings().losses();
        };
    }

    private static void each(Rule rule, Variant variant, Facts facts, List<Award> given) {
        if (variant.norm().per() == Per.HOUSEHOLD) {
            add(rule, variant, null, facts, given);
            return;
        }
        Condition each = variant.each();
        for (Subject subject : subjects(variant, facts)) {
            if (each == null || each.when().holds(subject.answers(), facts.findings())) {
                add(rule, variant, subject, facts, given);
            }
        }
    }

    private static void add(
            Rule rule, Variant variant, @Nullable Subject subject, Facts facts, List<Award> given) {
        Award blank = new Award(rule, variant, subject, 0, null);
        int before = indexOfSame(given, blank);
        Award other = before < 0 ? null : given.get(before);
        Award central = other == null ? null : other.central();
        if (variant.norm().formula() instanceof Formula.AsCentral && central == null) {
            return; // there is nothing to raise
        }
        long value =
                Reckoning.of(
                        variant,
                        facts,
                        blank.own(),
                        central == null ? 0 : central.value(),
                        NormEngine::untold);
        Award award =
                new Award(
                        rule,
                        variant,
                        subject,
                        value,
                        variant.norm().formula() instanceof Formula.AsCentral ? central : null);
        if (other == null) {
            if (value > 0 || award.advice()) {
                given.add(award);
            }
        } else {
            given.set(before, higher(other, award));
        }
    }

    private static void untold(Step step) {}

    private static int indexOfSame(List<Award> given, Award award) {
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).sameSubject(award)) {
                return i;
            }
        }
        return -1;
    }

    private static Award higher(Award earlier, Award award) {
        Award limited = award;
        Award central = earlier.central();
        Integer percent = central == null ? null : central.variant().norm().localMostPercent();
        if (central != null && percent != null && !award.variant().book().central()) {
            limited = award.limitedTo(Math.multiplyExact(central.value(), percent) / 100);
        }
        return limited.value() > earlier.value() ? limited.over(earlier) : earlier.over(limited);
    }

    /** Of benefits for one need the highest is given; of equal ones the first. */
    private static List<Award> withoutBeaten(List<Award> awards, List<Denial> denials) {
        List<Award> kept = new ArrayList<>(awards.size());
        for (Award award : awards) {
            Award by = null;
            for (Award other : awards) {
                if (beats(other, award) && (by == null || other.value() > by.value())) {
                    by = other;
                }
            }
            if (by == null) {
                kept.add(award);
            } else {
                denials.add(new Denial.Beaten(award.variant(), by));
            }
        }
        return kept;
    }

    private static boolean beats(Award one, Award other) {
        return one.sameSubject(other)
                && (one.value() > other.value()
                        || (one.value() == other.value()
                                && one.rule().place() < other.rule().place()))
                && one.rule().excludes(other.rule());
    }
}
