package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;

/**
 * One benefit of a norm book.
 *
 * @param id stable over books, {@code HOUSE_LOST}; an earmark names a benefit by it, and a province's book raises by it what
 *     a central one gives
 * @param conditions names of the book's conditions; all must hold
 * @param per for whom or what there is a line each
 * @param each name of the condition that a person or a loss must meet; null where it is for the household
 * @param content what need it meets; of several for one need under the rule of the highest, one is given
 * @param factors names of the book's factors by which the amount is multiplied, in this order
 * @param atLeast in đồng, or base units of goods; null for none
 * @param atMost as {@code atLeast}
 * @param mostPercent most that factors may come to; null for no limit
 * @param roundTo rounded up to whole such; null for none
 * @param localMostPercent of a central book: most of it that a province may give; null for no limit
 * @param exclusiveWith never given together with these: the higher one is
 * @param article of the book's decree
 * @param source law other than the book's decree from which it comes; null for that one
 * @param decisionWorkingDays the law's own deadline for deciding it, where there is one
 */
public record Norm(
        String id,
        Sentence name,
        Set<Cause> causes,
        List<String> conditions,
        Per per,
        @Nullable String each,
        @Nullable String content,
        Formula formula,
        List<String> factors,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        @Nullable Integer mostPercent,
        @Nullable Long roundTo,
        @Nullable Integer localMostPercent,
        Set<String> exclusiveWith,
        Sentence article,
        @Nullable Sentence source,
        @Nullable Integer decisionWorkingDays) {

    /** For whom or what a norm gives a line each. */
    public enum Per {
        HOUSEHOLD,
        PERSON,
        LOSS
    }

    public Norm {
        causes = Sorted.set(causes);
        conditions = List.copyOf(conditions);
        factors = List.copyOf(factors);
        exclusiveWith = Sorted.set(exclusiveWith);
    }
}
