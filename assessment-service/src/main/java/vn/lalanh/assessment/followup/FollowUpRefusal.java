package vn.lalanh.assessment.followup;

import vn.lalanh.platform.decision.Refusal;

/** Why a follow-up does not do what it is told. */
public enum FollowUpRefusal implements Refusal {
    NO_SUCH_FOLLOW_UP(
            "no-such-follow-up",
            "Không có việc cần xử lý này; hãy kiểm tra lại mã.",
            "There is no such follow-up; check its id.",
            Kind.NOT_FOUND),
    OPENED_DIFFERENTLY(
            "follow-up-opened-differently",
            "Việc này đã được ghi nhận với nội dung khác; hãy xem lại danh sách việc cần xử lý.",
            "This was taken up already with other words; look at the list of follow-ups.",
            Kind.CONFLICT),
    NOT_OVERDUE(
            "follow-up-not-overdue",
            "Chưa đến hạn xử lý.",
            "Its day has not passed yet.",
            Kind.CONFLICT),
    CONCERNED_MAY_NOT(
            "concerned-may-not-resolve",
            "Việc này liên quan đến chính bạn (bạn đã đánh giá, phê duyệt hoặc niêm yết); hãy chuyển cho người khác xử lý.",
            "This is about what you did yourself (you assessed, approved or posted it); pass it to somebody else.",
            Kind.FORBIDDEN),
    ALREADY_RESOLVED(
            "follow-up-already-resolved",
            "Việc này đã được giải quyết với kết quả khác; hãy xem kết quả đã ghi.",
            "This was resolved already with another outcome; look at what is recorded.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    FollowUpRefusal(String code, String vi, String en, Kind kind) {
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
