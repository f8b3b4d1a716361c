package vn.lalanh.disbursement.recovery;

import vn.lalanh.platform.decision.Refusal;

/** Why a claim does not do what it is told. */
public enum RecoveryRefusal implements Refusal {
    NO_SUCH_RECOVERY(
            "no-such-recovery",
            "Không có khoản phải thu hồi này; hãy kiểm tra lại mã.",
            "There is no such claim; check its id.",
            Kind.NOT_FOUND),
    RECEIPT_USED(
            "receipt-used",
            "Số biên lai này đã ghi cho số tiền khác; hãy kiểm tra lại biên lai.",
            "This receipt stands for another amount; check the receipt.",
            Kind.CONFLICT),
    MORE_THAN_OWED(
            "more-than-owed",
            "Số tiền nộp lớn hơn số còn phải thu; hãy ghi đúng số còn phải thu và trả lại phần thừa.",
            "This is more than is still claimed; record what is claimed and give the rest back.",
            Kind.INVALID),
    SETTLED(
            "recovery-settled",
            "Khoản này đã thu hồi đủ.",
            "All of this claim is paid back.",
            Kind.CONFLICT),
    WRITTEN_OFF(
            "recovery-written-off",
            "Khoản phải thu hồi này đã được xóa.",
            "This claim was given up.",
            Kind.CONFLICT),
    PROPOSED_OTHERWISE(
            "write-off-proposed",
            "Đã có người đề nghị xóa với lý do khác; hãy xác nhận đề nghị đó hoặc ghi khoản nộp.",
            "Somebody has proposed to give it up for another reason; confirm that, or record a repayment.",
            Kind.CONFLICT),
    NOT_PROPOSED(
            "write-off-not-proposed",
            "Chưa có ai đề nghị xóa khoản này; hãy đề nghị trước, người khác xác nhận sau.",
            "Nobody has proposed to give this up; propose it first, and let another person confirm.",
            Kind.CONFLICT),
    CONFIRMER_MUST_BE_ANOTHER(
            "confirmer-must-be-another",
            "Người đề nghị xóa không được tự xác nhận; hãy chuyển cho người khác.",
            "Whoever proposed to give it up may not confirm it; pass it to another person.",
            Kind.FORBIDDEN);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    RecoveryRefusal(String code, String vi, String en, Kind kind) {
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
