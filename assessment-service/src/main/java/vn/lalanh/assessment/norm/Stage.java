package vn.lalanh.assessment.norm;

/** Stages of a case that have a deadline. */
public enum Stage {
    /** From the report, or from the return, to the assessment. */
    ASSESSMENT("đánh giá", "assessment"),
    /** From the assessment to the approval. */
    APPROVAL("phê duyệt", "approval"),
    /** From the approval until everything is reserved. */
    FUNDING("bố trí nguồn", "funding"),
    /** From the approval until everything is paid or handed over. */
    PAYMENT("chi trả", "payment");

    private final String vi;
    private final String en;

    Stage(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
