package vn.lalanh.assessment.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of one feedback.
 *
 * @param communeCode null of a protected case, which must not be found by counting
 */
public record Rated(
        @Nullable String communeCode, int rating, boolean receivedAll, boolean complained) {

    public static Rated of(Feedback.Given given) {
        return new Rated(
                given.settlement().shielded() ? null : given.settlement().communeCode(),
                given.opinion().rating(),
                given.receivedAll(),
                given.opinion().complaint() != null);
    }
}
