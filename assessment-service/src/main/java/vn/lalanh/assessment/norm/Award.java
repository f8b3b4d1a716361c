package vn.lalanh.assessment.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.Law.Rule;
import vn.lalanh.assessment.norm.Law.Variant;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/**
 * What one book gives by one norm, in figures only: words are made of it when somebody asks why.
 *
 * @param subject for whom or what; null for the household
 * @param value đồng, or base units of goods; 0 where goods are given as needed
 * @param lower what another book gives for the same, and is less or as much; null where there is none
 */
record Award(
        Rule rule, Variant variant, @Nullable Subject subject, long value, @Nullable Award lower) {

    Answers own() {
        return subject == null ? Answers.NONE : subject.answers();
    }

    boolean sameSubject(Award other) {
        return variant.norm().per() == other.variant.norm().per()
                && (subject == null
                        ? other.subject == null
                        : other.subject != null && subject.id().equals(other.subject.id()));
    }

    boolean advice() {
        return variant.norm().formula() instanceof Formula.ByNeed;
    }

    /** As much or more than another book's for the same. */
    Award over(@Nullable Award other) {
        return new Award(rule, variant, subject, value, other);
    }

    Award limitedTo(long most) {
        return value <= most ? this : new Award(rule, variant, subject, most, lower);
    }

    /** What central books give for the same: itself, or the lower one; null where none does. */
    @Nullable Award central() {
        return variant.book().central() ? this : lower == null ? null : lower.central();
    }

    /**
     * Money, or goods.
     *
     * @throws IllegalArgumentException where goods are given as needed
     */
    Benefit benefit() {
        return switch (formula()) {
            case Formula.GoodsPerUnit goods ->
                    new Benefit.InKind(new Quantity(goods.goods(), value, goods.unit()));
            case Formula.ByNeed _ -> throw new IllegalArgumentException("by need has no amount");
            case Formula.Fixed _,
                    Formula.StandardMultiple _,
                    Formula.PerUnit _,
                    Formula.ByDamage _,
                    Formula.Ranged _,
                    Formula.ActualCost _,
                    Formula.AsCentral _ ->
                    new Benefit.Cash(Money.of(value));
        };
    }

    /** The formula that says money or goods: of a norm that raises a central one, the central one's. */
    Formula formula() {
        Formula own = variant.norm().formula();
        return own instanceof Formula.AsCentral && lower != null ? lower.formula() : own;
    }

    /** Why a norm whose cause fits gives nothing. */
    sealed interface Denial {
        Variant variant();

        /** Conditions that do not hold. */
        record Lacking(Variant variant, List<Condition> conditions) implements Denial {
            public Lacking {
                conditions = List.copyOf(conditions);
            }
        }

        /** Conditions hold, and what was found comes to nothing. */
        record Nothing(Variant variant) implements Denial {}

        /** Another is given for the same need. */
        record Beaten(Variant variant, Award by) implements Denial {}
    }

    /** What came of all norms of a cause. */
    record All(List<Award> awards, List<Denial> denials, Findings findings) {}
}
