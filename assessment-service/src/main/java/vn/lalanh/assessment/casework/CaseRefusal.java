package vn.lalanh.assessment.casework;

import vn.lalanh.platform.decision.Refusal;

/** Why a case does not do what it is told. */
public enum CaseRefusal implements Refusal {
    NO_SUCH_CASE(
            "no-such-case",
            "Không có hồ sơ này; hãy kiểm tra lại mã hồ sơ.",
            "There is no such case; check its id.",
            Kind.NOT_FOUND),
    INCIDENT_NOT_DECLARED(
            "incident-not-declared",
            "Chưa có sự kiện mang mã này; hãy công bố sự kiện trước rồi báo hồ sơ.",
            "No incident with this id has been declared; declare it first, then report the case.",
            Kind.INVALID),
    INCIDENT_CLOSED(
            "incident-closed",
            "Sự kiện đã đóng, không nhận hồ sơ mới.",
            "The incident is closed and takes no new cases.",
            Kind.CONFLICT),
    OUTSIDE_INCIDENT(
            "commune-outside-incident",
            "Xã này không nằm trong phạm vi của sự kiện; hãy kiểm tra mã xã hoặc mã sự kiện.",
            "This commune is not among those of the incident; check the commune's code or the incident.",
            Kind.INVALID),
    REPORTED_DIFFERENTLY(
            "reported-differently",
            "Hộ này đã có hồ sơ cùng nội dung trong sự kiện nhưng khai khác xã hoặc khác chế độ bảo mật; hãy xem hồ sơ đó.",
            "This household has a case of the same content in the incident, with another commune or protection; look at"
                    + " that case.",
            Kind.CONFLICT),
    NOT_ASSESSED(
            "not-assessed",
            "Hồ sơ chưa có kết quả đánh giá đang chờ duyệt; hãy đánh giá trước.",
            "The case has no assessment that waits for approval; assess it first.",
            Kind.CONFLICT),
    ALREADY_APPROVED(
            "already-approved",
            "Hồ sơ đã được duyệt nên không đánh giá, trả lại hay duyệt lần nữa.",
            "The case is approved: it is not assessed, returned or approved again.",
            Kind.CONFLICT),
    ALREADY_PAID(
            "already-paid",
            "Hồ sơ đã chi trả xong nên không rút hay từ chối được nữa; hãy lập yêu cầu thu hồi nếu cần.",
            "The case is paid in full and can no longer be withdrawn or rejected; open a claim for recovery if need be.",
            Kind.CONFLICT),
    ALREADY_ENDED(
            "already-ended",
            "Hồ sơ đã kết thúc (bị từ chối hoặc đã rút).",
            "The case has ended: it was rejected or withdrawn.",
            Kind.CONFLICT),
    ASSESSOR_MAY_NOT_APPROVE(
            "assessor-may-not-approve",
            "Người đã đánh giá hồ sơ không được duyệt chính hồ sơ đó; hãy chuyển cho người có thẩm quyền khác.",
            "Whoever assessed a case may not approve it; pass it to another approver.",
            Kind.FORBIDDEN),
    HOUSEHOLD_NOT_KNOWN(
            "household-not-known",
            "Chưa nhận được thông tin hộ này từ hệ thống đăng ký hộ nên chưa duyệt được; hãy đăng ký hộ hoặc chờ đồng bộ.",
            "The registry has not announced this household yet, so the case cannot be approved; register it, or wait.",
            Kind.CONFLICT),
    ASSESSED_BEFORE_HOUSEHOLD_KNOWN(
            "assessed-before-household-known",
            "Hồ sơ được đánh giá khi chưa có thông tin hộ; nay đã có, hãy đánh giá lại rồi duyệt.",
            "The case was assessed before the household was known; it is known now: assess again, then approve.",
            Kind.CONFLICT),
    NOTHING_TO_APPROVE(
            "nothing-to-approve",
            "Kết quả đánh giá không có khoản hỗ trợ nào; hãy trả lại để đánh giá lại hoặc từ chối hồ sơ.",
            "The assessment gives no benefit; return it to be assessed again, or reject the case.",
            Kind.CONFLICT),
    PERSON_NOT_IN_HOUSEHOLD(
            "person-not-in-household",
            "Có người được ghi nhận không thuộc hộ này; hãy kiểm tra lại mã người.",
            "A person named is not of this household; check the persons' ids.",
            Kind.INVALID),
    NO_NORM_BOOK(
            "no-norm-book",
            "Không có bộ định mức nào có hiệu lực vào ngày quyết định.",
            "No norm book is in force on the day of the decision.",
            Kind.CONFLICT),
    NOT_PAID_YET(
            "not-paid-yet",
            "Hồ sơ chưa chi trả xong nên chưa đóng được.",
            "The case is not paid in full and cannot be closed yet.",
            Kind.CONFLICT),
    NOT_OVERDUE(
            "not-overdue",
            "Hồ sơ không quá hạn ở bước này.",
            "The case is not overdue at this stage.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    CaseRefusal(String code, String vi, String en, Kind kind) {
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
