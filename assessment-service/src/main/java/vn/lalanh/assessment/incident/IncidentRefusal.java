package vn.lalanh.assessment.incident;

import vn.lalanh.platform.decision.Refusal;

/** Why an incident does not do what it is told. */
public enum IncidentRefusal implements Refusal {
    NO_SUCH_INCIDENT(
            "no-such-incident",
            "Không có sự kiện này; hãy kiểm tra lại mã sự kiện.",
            "There is no such incident; check its id.",
            Kind.NOT_FOUND),
    DECLARED_DIFFERENTLY(
            "declared-differently",
            "Sự kiện cùng tên, cùng ngày ở tỉnh này đã được công bố với nội dung khác; hãy xem lại hoặc đặt tên khác.",
            "An incident of this name and day in this province was declared with other content; look at it, or give"
                    + " another name.",
            Kind.CONFLICT),
    ALREADY_CLOSED(
            "already-closed",
            "Sự kiện này đã đóng; nếu có sự việc mới, hãy công bố sự kiện mới với tên khác.",
            "This incident is closed; if something new happened, declare it under another name.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    IncidentRefusal(String code, String vi, String en, Kind kind) {
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
