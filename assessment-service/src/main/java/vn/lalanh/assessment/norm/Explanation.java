package vn.lalanh.assessment.norm;

/**
 * Every step from the facts to the amount.
 *
 * @param name of the norm
 * @param arithmetic from the inputs to the result
 * @param basis decree and article
 * @param because which facts made it apply
 * @param remark what else must be known: a cap that was applied, a level that is not confirmed
 */
public record Explanation(
        Sentence name, Sentence arithmetic, Sentence basis, Sentence because, Sentence remark) {

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
