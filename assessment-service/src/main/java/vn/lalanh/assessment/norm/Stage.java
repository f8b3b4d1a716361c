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
    PAYMENT("chi trả", "payment"),
    /** From an appeal to its decision. */
    APPEAL("giải quyết khiếu nại", "deciding an appeal"),
    /** From a decision of the chair alone to its confirmation by others. */
    REGULARISATION("hợp thức hóa", "regularisation");

    private final String vi;
    private final String en;

    Stage(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Whether books say how long it may take; for the others a setting does. */
    public boolean inBooks() {
        return this != APPEAL && this != REGULARISATION;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
