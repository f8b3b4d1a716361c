package vn.lalanh.assessment.relieflist;

import vn.lalanh.platform.decision.Refusal;

/** Why a list, or a line of it, is not taken or does not do what it is told. */
public enum ReliefListRefusal implements Refusal {
    NO_SUCH_LIST(
            "no-such-list",
            "Không có danh sách này; hãy kiểm tra lại mã danh sách.",
            "There is no such list; check its id.",
            Kind.NOT_FOUND),
    INCIDENT_PROTECTED(
            "incident-protected",
            "Sự kiện này được bảo mật nên không lập danh sách; hãy lập từng hồ sơ.",
            "This incident is protected and takes no lists; report each case by itself.",
            Kind.CONFLICT),
    DRAWN_UP_DIFFERENTLY(
            "drawn-up-differently",
            "Mã yêu cầu này đã dùng cho danh sách của thôn, nhu cầu hoặc đợt khác; hãy dùng Idempotency-Key khác.",
            "This request's key was used for a list of another village, need or round; use another Idempotency-Key.",
            Kind.CONFLICT),
    EMPTY(
            "list-empty",
            "Danh sách chưa có dòng nào hợp lệ; hãy bổ sung rồi mới kiểm tra.",
            "The list has no line that was taken; amend it, then check it.",
            Kind.CONFLICT),
    NOT_CHECKED(
            "list-not-checked",
            "Danh sách chưa được người thứ hai kiểm tra; hãy kiểm tra trước khi phê duyệt.",
            "Nobody else has checked the list; have it checked before it is approved.",
            Kind.CONFLICT),
    CHECKED(
            "list-checked",
            "Danh sách đã kiểm tra và đang chờ phê duyệt; muốn sửa thì phải trả lại trước.",
            "The list is checked and waits for approval; it must be returned before it is amended.",
            Kind.CONFLICT),
    ALREADY_APPROVED(
            "list-already-approved",
            "Danh sách đã được phê duyệt nên không sửa, trả lại hay hủy được; hãy xử lý từng hồ sơ.",
            "The list is approved and cannot be amended, returned or given up; deal with its cases one by one.",
            Kind.CONFLICT),
    DISCARDED(
            "list-discarded",
            "Danh sách đã hủy; hãy lập danh sách mới.",
            "The list was given up; draw up another one.",
            Kind.CONFLICT),
    CHECKER_MUST_BE_ANOTHER(
            "checker-must-be-another",
            "Người lập hoặc sửa danh sách không được kiểm tra hay trả lại chính danh sách đó; hãy chuyển cho cán bộ khác.",
            "Whoever drew up or amended a list may not check or return it; pass it to another officer.",
            Kind.FORBIDDEN),
    APPROVER_MUST_BE_ANOTHER(
            "list-approver-must-be-another",
            "Người lập, sửa hoặc kiểm tra danh sách không được phê duyệt chính danh sách đó; hãy chuyển cho người có thẩm quyền"
                    + " khác.",
            "Whoever drew up, amended or checked a list may not approve it; pass it to another approver.",
            Kind.FORBIDDEN),
    SAMPLE_MISSING(
            "list-sample-missing",
            "Duyệt danh sách trên 20 hộ phải kiểm tra mẫu: hãy xem kỹ các dòng có số trong lookAt của danh sách và gửi các số đó"
                    + " trong lookedAt.",
            "A list of more than 20 households is approved only with a sample: look in full at the lines whose numbers"
                    + " are in the list's lookAt and send those numbers in lookedAt.",
            Kind.CONFLICT),
    TWICE_ON_THE_LIST(
            "twice-on-the-list",
            "Hộ này đã có ở một dòng trước của danh sách; hãy bỏ dòng này.",
            "This household is on an earlier line of the list; leave this line out.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    ReliefListRefusal(String code, String vi, String en, Kind kind) {
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
