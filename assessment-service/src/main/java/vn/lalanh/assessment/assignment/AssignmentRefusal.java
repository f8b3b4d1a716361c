package vn.lalanh.assessment.assignment;

import vn.lalanh.platform.decision.Refusal;

/** Why the roster does not change as it is told, or why somebody is not given a case by hand. */
public enum AssignmentRefusal implements Refusal {
    NOT_ON_ROSTER(
            "not-on-roster",
            "Sổ phân công trực không có người này; hãy xem GET /roster và ghi tên vào sổ trước.",
            "Nobody of this id is on the duty roster; look at GET /roster, and put the person on it first.",
            Kind.NOT_FOUND),
    ASSIGNEE_NOT_ON_ROSTER(
            "assignee-not-on-roster",
            "Người được giao không có trong sổ phân công trực; hãy chọn một mã (id) trong GET /roster.",
            "The assignee is not on the duty roster; choose an id of GET /roster.",
            Kind.INVALID),
    ASSIGNEE_DOES_NOT_COVER(
            "assignee-does-not-cover",
            "Người được giao không phụ trách xã của hồ sơ; hãy chọn người khác hoặc thêm xã vào sổ phân công trực.",
            "The assignee does not cover the commune of the case; choose somebody else, or add the commune to the roster.",
            Kind.CONFLICT),
    ASSIGNEE_AWAY(
            "assignee-away",
            "Người được giao hôm nay vắng mặt; hãy chọn người khác hoặc ghi nhận người đó đã về.",
            "The assignee is away today; choose somebody else, or say that the person is back.",
            Kind.CONFLICT),
    ASSIGNEE_NOT_FOR_PROTECTED(
            "assignee-not-for-protected",
            "Người được giao không nhận hồ sơ bảo vệ; hãy chọn người có protectedCapacity lớn hơn 0.",
            "The assignee takes no protected cases; choose somebody whose protectedCapacity is more than 0.",
            Kind.CONFLICT),
    PROTECTION_NOT_YOURS_TO_GRANT(
            "protection-not-yours-to-grant",
            "Chỉ người có vai trò PROTECTION_OFFICER mới được đổi số hồ sơ bảo vệ mà một người nhận; hãy bỏ trường"
                    + " protectedCapacity.",
            "Only who holds PROTECTION_OFFICER may change how many protected cases somebody takes; leave"
                    + " protectedCapacity out.",
            Kind.FORBIDDEN);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    AssignmentRefusal(String code, String vi, String en, Kind kind) {
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
