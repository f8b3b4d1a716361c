package vn.lalanh.assessment.household;

/** Class of a household in the poverty list, or recognised hardship. */
public enum EconomicStatus {
    POOR("hộ nghèo", "a poor household"),
    NEAR_POOR("hộ cận nghèo", "a near-poor household"),
    HARDSHIP("hộ có hoàn cảnh khó khăn", "a household in hardship"),
    OTHER(
            "hộ không thuộc diện nghèo, cận nghèo hay khó khăn",
            "neither poor, near-poor nor in hardship"),
    UNKNOWN("hộ chưa được phân loại", "a household not classified yet");

    private final String vi;
    private final String en;

    EconomicStatus(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** As part of a sentence, Vietnamese. */
    public String vi() {
        return vi;
    }

    /** As part of a sentence, English. */
    public String en() {
        return en;
    }
}
