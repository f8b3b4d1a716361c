package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.Objects;

/**
 * Why an amount is what it is, kept with the decision.
 *
 * @param name of the norm
 * @param arithmetic from the inputs to the result
 * @param basis decree and article
 * @param because which facts made it apply
 * @param remark what else must be known: a cap that was applied, a level that is not confirmed
 * @param trace every step by itself, from what was found to the amount, each with its figures; nothing where a
 *     document from before it was kept says nothing
 */
public record Explanation(
        Sentence name,
        Sentence arithmetic,
        Sentence basis,
        Sentence because,
        Sentence remark,
        List<Sentence> trace) {

    public Explanation {
        trace = List.copyOf(Objects.requireNonNullElse(trace, List.of()));
    }

    /** As one sentence a household understands. */
    public Sentence sentence() {
        return new Sentence(
                sentence(
                        name.vi(), arithmetic.vi(), basis.vi(), ", vì ", because.vi(), remark.vi()),
                sentence(
                        name.en(),
                        arithmetic.en(),
                        basis.en(),
                        ", because ",
                        because.en(),
                        remark.en()));
    }

    private static String sentence(
            String name,
            String arithmetic,
            String basis,
            String why,
            String because,
            String remark) {
        return name
                + ": "
                + arithmetic
                + " ("
                + basis
                + ")"
                + (because.isEmpty() ? "" : why + because)
                + "."
                + (remark.isEmpty() ? "" : " " + remark);
    }
}
