package vn.lalanh.platform.test.tally;

import vn.lalanh.platform.decision.Refusal;

public enum TallyRefusal implements Refusal {
    NOTHING_COUNTED("nothing-counted"),
    NOT_CLOSED("not-closed");

    private final String code;

    TallyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String vi() {
        return code;
    }

    @Override
    public String en() {
        return code;
    }
}
