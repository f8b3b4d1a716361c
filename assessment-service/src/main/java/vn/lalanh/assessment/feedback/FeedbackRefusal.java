package vn.lalanh.assessment.feedback;

import vn.lalanh.platform.decision.Refusal;

/** Why feedback is not taken. */
public enum FeedbackRefusal implements Refusal {
    NOT_SETTLED(
            "case-not-settled",
            "Hồ sơ chưa chi trả xong nên chưa ghi nhận phản hồi được; hãy chờ đến khi mọi khoản đã chi.",
            "Not everything of the case is paid or handed over yet; feedback is taken after that.",
            Kind.CONFLICT),
    ALREADY_GIVEN(
            "feedback-already-given",
            "Hộ đã phản hồi về lần chi này; mỗi lần chi chỉ ghi nhận một phản hồi.",
            "The household has given feedback on this settlement already; each takes one.",
            Kind.CONFLICT),
    NO_LINK_FOR_PROTECTED(
            "no-link-for-protected",
            "Hồ sơ được bảo vệ không gửi liên kết ra ngoài; hãy hỏi trực tiếp và ghi nhận phản hồi.",
            "Of a protected case no link leaves the office; ask in person and record the answer.",
            Kind.CONFLICT),
    /** The same for every link that does not work, so that trying links tells nothing. */
    LINK_UNKNOWN(
            "feedback-link-unknown",
            "Liên kết không tồn tại, đã được dùng hoặc đã hết hạn; hãy liên hệ cán bộ xã để phản hồi trực tiếp hoặc nhận"
                    + " liên kết mới.",
            "There is no such link, or it was used, or it has expired; ask the commune's officer to take your answer or"
                    + " to give you a new link.",
            Kind.NOT_FOUND),
    NOT_GIVEN(
            "feedback-not-given",
            "Hộ chưa phản hồi.",
            "The household has given no feedback yet.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    FeedbackRefusal(String code, String vi, String en, Kind kind) {
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
