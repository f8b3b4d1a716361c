package vn.lalanh.assessment.posting;

import vn.lalanh.platform.decision.Refusal;

/** Why nothing is posted, or no objection is taken. */
public enum PostingRefusal implements Refusal {
    NO_SUCH_POSTING(
            "no-such-posting",
            "Không có niêm yết này hoặc thời gian niêm yết đã hết; hãy kiểm tra lại mã hoặc hỏi cán bộ xã.",
            "There is no such posting, or its time is over; check its id or ask the commune's officer.",
            Kind.NOT_FOUND),
    NOTHING_TO_POST(
            "nothing-to-post",
            "Xã không có quyết định nào đã phê duyệt mà chưa niêm yết.",
            "The commune has no approved decision that was not posted before.",
            Kind.CONFLICT),
    TOO_MANY_TO_POST(
            "too-many-to-post",
            "Danh sách vượt quá số quyết định niêm yết được trong một lần; hãy liên hệ quản trị viên.",
            "The list is longer than one posting may be; ask an administrator.",
            Kind.TOO_LARGE),
    PROTECTED_INCIDENT(
            "protected-incident",
            "Sự kiện thuộc diện bảo vệ thông tin nên không niêm yết.",
            "Nothing of a protected incident is posted.",
            Kind.CONFLICT),
    OUTSIDE_INCIDENT(
            "commune-outside-incident",
            "Sự kiện không xảy ra ở xã này; hãy kiểm tra lại mã xã.",
            "The incident does not reach this commune; check its code.",
            Kind.INVALID),
    POSTED_MEANWHILE(
            "posted-meanwhile",
            "Người khác vừa niêm yết danh sách này; hãy xem lại các niêm yết của sự kiện.",
            "Somebody else has just posted this list; look at the postings of the incident.",
            Kind.CONFLICT),
    NOT_IN_POSTING(
            "case-not-in-posting",
            "Hồ sơ này không có trong danh sách niêm yết; hãy kiểm tra lại mã hồ sơ hoặc bỏ trống để phản ánh cả danh"
                    + " sách.",
            "This case is not in the posted list; check its id, or leave it out to object to the list.",
            Kind.INVALID),
    POSTING_OVER(
            "posting-over",
            "Thời gian niêm yết đã hết nên không nhận phản ánh về niêm yết; hộ vẫn có thể khiếu nại quyết định của mình.",
            "The time of the posting is over, so objections to it are no longer taken; a household may still appeal"
                    + " against its own decision.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    PostingRefusal(String code, String vi, String en, Kind kind) {
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
