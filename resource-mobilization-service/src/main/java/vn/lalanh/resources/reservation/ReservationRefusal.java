package vn.lalanh.resources.reservation;

import vn.lalanh.platform.decision.Refusal;

/** Why a reservation does not take a step. */
public enum ReservationRefusal implements Refusal {
    NO_SUCH_RESERVATION(
            "no-such-reservation",
            "Không có khoản dành riêng này; hãy kiểm tra lại mã.",
            "There is no such reservation; check its id.",
            Kind.NOT_FOUND),
    NOT_WAITING(
            "not-waiting",
            "Khoản dành riêng không còn chờ nguồn; không phân bổ lần nữa.",
            "The reservation does not wait for funds any more; it is not allocated again.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    ReservationRefusal(String code, String vi, String en, Kind kind) {
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
