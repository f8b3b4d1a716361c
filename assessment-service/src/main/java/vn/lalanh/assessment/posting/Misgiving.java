package vn.lalanh.assessment.posting;

/** What anybody may say against a list without saying who: a closed list and no words, so that nobody can be named. */
public enum Misgiving {
    LEFT_OUT("Có hộ bị bỏ sót", "a household was left out"),
    NOT_IN_NEED("Có hộ không thuộc diện được hỗ trợ", "a household is not in need"),
    WRONG_AMOUNT("Mức hỗ trợ chưa đúng", "an amount is wrong"),
    TWICE("Có hộ được tính hai lần", "a household is there twice"),
    OTHER("Lý do khác", "something else");

    private final String vi;
    private final String en;

    Misgiving(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }

    /** Told apart from what officers take down. */
    String reasonCode() {
        return "PUBLIC_" + name();
    }
}
