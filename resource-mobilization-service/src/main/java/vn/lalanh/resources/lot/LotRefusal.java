package vn.lalanh.resources.lot;

import vn.lalanh.platform.decision.Refusal;

/** Why a lot does not take a step. */
public enum LotRefusal implements Refusal {
    NO_SUCH_LOT(
            "no-such-lot",
            "Không có lô nguồn lực này; hãy kiểm tra lại mã lô.",
            "There is no such lot; check its id.",
            Kind.NOT_FOUND),
    LOT_FULL(
            "lot-full",
            "Lô đã đủ số khoản đóng góp; khoản này vào đợt tiếp theo của lô.",
            "The lot has taken in all the gifts it may; this one goes to its next tranche.",
            Kind.CONFLICT),
    NOT_AVAILABLE(
            "not-available",
            "Phần này của lô không còn khả dụng; hãy phân bổ lại.",
            "This part of the lot is not available any more; allocate again.",
            Kind.CONFLICT),
    NOT_PAID(
            "not-paid",
            "Phần này của lô chưa được chi nên không thể hoàn lại.",
            "This part of the lot has not been paid, so it cannot come back.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    LotRefusal(String code, String vi, String en, Kind kind) {
        this.code = code;
        this.vi = vi;
        this.en = en;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
