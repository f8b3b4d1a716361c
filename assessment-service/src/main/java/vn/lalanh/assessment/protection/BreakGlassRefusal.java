package vn.lalanh.assessment.protection;

import vn.lalanh.platform.decision.Refusal;

/** Why the glass does not do what it is told. None of it depends on whether there is such a case. */
public enum BreakGlassRefusal implements Refusal {
    NEVER_BROKEN(
            "no-such-break-glass",
            "Không có lần mở khẩn cấp nào mang mã này; hãy xem danh sách GET /break-glass.",
            "There is no break-glass of this id; see the list GET /break-glass.",
            Kind.NOT_FOUND),
    ROLE_IS_HELD(
            "role-is-held",
            "Bạn có vai trò cán bộ bảo vệ nên không cần mở khẩn cấp; hãy xem hồ sơ trực tiếp.",
            "You hold the role of a protection officer and need not break the glass; read the case itself.",
            Kind.CONFLICT),
    FOUND_UNJUSTIFIED(
            "break-glass-found-unjustified",
            "Một lần mở khẩn cấp hồ sơ này của bạn đã bị kết luận là không có lý do chính đáng; hãy nhờ cán bộ bảo vệ.",
            "An earlier opening of this case by you was found to be without need; ask a protection officer.",
            Kind.FORBIDDEN),
    REVIEWER_MUST_BE_ANOTHER(
            "reviewer-must-be-another",
            "Người đã mở khẩn cấp không được tự xem xét lần mở đó.",
            "Whoever has broken the glass may not review it.",
            Kind.FORBIDDEN),
    ALREADY_REVIEWED(
            "break-glass-already-reviewed",
            "Các lần mở khẩn cấp này đã được xem xét với kết luận khác hoặc bởi người khác.",
            "These openings have been reviewed, otherwise or by somebody else.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    BreakGlassRefusal(String code, String vi, String en, Kind kind) {
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
