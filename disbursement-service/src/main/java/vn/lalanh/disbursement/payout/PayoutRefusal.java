package vn.lalanh.disbursement.payout;

import vn.lalanh.platform.decision.Refusal;

/** Why a payout does not do what it is told. */
public enum PayoutRefusal implements Refusal {
    NO_SUCH_PAYOUT(
            "no-such-payout",
            "Không có khoản chi này; hãy kiểm tra lại mã khoản chi.",
            "There is no such payout; check its id.",
            Kind.NOT_FOUND),
    NOT_READY_TO_INSTRUCT(
            "not-ready-to-instruct",
            "Khoản chi không ở trạng thái chờ chi; không gửi lệnh chi lần nữa.",
            "The payout is not planned; it is not instructed again.",
            Kind.CONFLICT),
    NOT_RETURNED(
            "not-returned",
            "Chỉ chi lại hoặc chi tiền mặt được khoản đã bị trả về; khoản này chưa bị trả về.",
            "Only a returned payout can be tried again or paid in cash; this one has not been"
                + " returned.",
            Kind.CONFLICT),
    HANDED_OVER_OTHERWISE(
            "handed-over-otherwise",
            "Hiện vật này đã phát, không có hoặc theo bảng ký nhận khác; hãy đối chiếu các bảng.",
            "These goods were handed over before, on another paper or without one; compare the"
                + " papers.",
            Kind.CONFLICT),
    NOT_GOODS_TO_HAND_OVER(
            "not-goods-to-hand-over",
            "Khoản này không phải hiện vật đang chờ phát.",
            "This is not a payout of goods that waits to be handed over.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    PayoutRefusal(String code, String vi, String en, Kind kind) {
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
