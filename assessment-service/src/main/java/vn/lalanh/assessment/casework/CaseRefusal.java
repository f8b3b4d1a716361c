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
    HOUSEHOLD_KNOWN(
            "household-known",
            "Hồ sơ này đã thuộc một hộ có trong hệ thống đăng ký; chỉ nối được hồ sơ của hộ chưa đăng ký.",
            "This case belongs to a household that the registry knows; only one of an unknown household can be linked.",
            Kind.CONFLICT),
    NO_SUCH_HOUSEHOLD(
            "no-such-household",
            "Chưa nhận được hộ mang mã này từ hệ thống đăng ký; hãy kiểm tra mã, đăng ký hộ hoặc chờ đồng bộ.",
            "The registry has announced no household of this id; check the id, register the household, or wait.",
            Kind.CONFLICT),
    EARLIER_CASE_MISSING(
            "earlier-case-missing",
            "Hộ chưa có hồ sơ số thứ tự liền trước cùng nội dung trong sự kiện này; hãy bỏ trường ordinal rồi báo lại.",
            "The household has no case of the ordinal before this one, of the same content in this incident; leave the"
                    + " field ordinal out and report again.",
            Kind.INVALID),
    ENDED_REPORT_ANEW(
            "case-ended",
            "Hồ sơ cùng nội dung của hộ trong sự kiện này đã kết thúc; nếu hộ lại cần giúp, hãy báo với ordinal kế tiếp, còn"
                    + " nếu không đồng ý với kết quả thì hãy khiếu nại.",
            "The household's case of this content in the incident has ended; if help is needed anew, report it with the"
                    + " next ordinal; if the outcome was wrong, appeal.",
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
    SECOND_APPROVER_MUST_BE_ANOTHER(
            "second-approver-must-be-another",
            "Hồ sơ này cần hai người duyệt; người đã duyệt lần một không được duyệt lần hai, hãy chuyển cho người khác.",
            "This case needs two approvers; whoever approved it first may not approve it again: pass it to another one.",
            Kind.FORBIDDEN),
    WAITS_FOR_NO_ASSESSOR(
            "waits-for-no-assessor",
            "Hồ sơ không chờ đánh giá (đã đánh giá, đã kết thúc hoặc thuộc danh sách cứu trợ) nên không phân công hay trả việc"
                    + " được; hãy xem trạng thái hồ sơ.",
            "The case does not wait for an assessment (it has one, has ended, or is of a relief list), so it is not"
                    + " assigned or handed back; look at its state.",
            Kind.CONFLICT),
    ASSIGNED_MEANWHILE(
            "assigned-meanwhile",
            "Trong khi lập kế hoạch, hồ sơ đã được giao cho người khác.",
            "While this was planned, the case was given to somebody else.",
            Kind.CONFLICT),
    ASSIGNED_TO_ANOTHER(
            "assigned-to-another",
            "Hồ sơ không giao cho bạn nên bạn không trả việc được; hãy xem danh sách việc của mình (GET /assignments).",
            "The case is not yours, so you cannot hand it back; look at what is (GET /assignments).",
            Kind.FORBIDDEN),
    APPROVED_ONCE(
            "approved-once",
            "Hồ sơ đã được một người duyệt và chờ người thứ hai; muốn đánh giá lại thì phải trả lại trước.",
            "The case is approved by one person and waits for another one; return it first to assess it again.",
            Kind.CONFLICT),
    EARLIER_APPROVAL_NOT_RELEASED(
            "earlier-approval-not-released",
            "Nguồn của lần duyệt trước (đã bị hủy do từ chối) chưa được giải phóng hoặc đã chi, nên chưa duyệt lại được; hãy"
                    + " xem tiến độ chi trả của hồ sơ.",
            "What an earlier approval, taken back by a rejection, had asked for is not released, or was paid: the case"
                    + " cannot be approved again yet; look at its payments.",
            Kind.CONFLICT),
    SAMPLE_MISSING(
            "sample-missing",
            "Duyệt trên 20 hồ sơ giống nhau phải kiểm tra mẫu: hãy hỏi POST /cases/approvals/sample, xem kỹ các hồ sơ được chọn"
                    + " và gửi mã của chúng trong lookedAt.",
            "More than 20 like cases are approved only with a sample: ask POST /cases/approvals/sample, look at those"
                    + " cases in full and send their ids in lookedAt.",
            Kind.CONFLICT),
    SAMPLE_WRONG(
            "sample-wrong",
            "lookedAt thiếu hồ sơ của mẫu; hãy hỏi lại POST /cases/approvals/sample với đúng các hồ sơ này.",
            "lookedAt lacks cases of the sample; ask POST /cases/approvals/sample again for these very cases.",
            Kind.CONFLICT),
    NOT_APPROVED_YET(
            "not-approved-yet",
            "Hồ sơ đã được đánh giá lại và đang chờ phê duyệt riêng.",
            "The case was assessed anew and waits for an approval of its own.",
            Kind.CONFLICT),
    ON_ANOTHER_LIST(
            "on-another-list",
            "Hộ này đã có tên trong danh sách cứu trợ khác của cùng sự kiện, cùng nhu cầu và cùng đợt; hãy bỏ dòng này.",
            "This household is on another relief list of the same incident, need and round; leave this line out.",
            Kind.CONFLICT),
    ALREADY_GIVEN(
            "already-given",
            "Hộ này đã được tính khoản hỗ trợ đó trong hồ sơ riêng của sự kiện; hãy bỏ dòng này hoặc xem lại hồ sơ đó.",
            "This household has that help in a case of its own in the incident; leave this line out, or look at that"
                    + " case.",
            Kind.CONFLICT),
    NOTHING_TO_APPEAL(
            "nothing-to-appeal",
            "Hồ sơ chưa có quyết định từ chối hoặc phê duyệt nào để khiếu nại.",
            "There is no rejection and no approval of this case to appeal against.",
            Kind.CONFLICT),
    APPEAL_TOO_LATE(
            "appeal-too-late",
            "Đã hết thời hạn khiếu nại đối với quyết định này.",
            "The time for an appeal against this decision is over.",
            Kind.CONFLICT),
    APPEAL_PENDING(
            "appeal-pending",
            "Hồ sơ đang có khiếu nại chưa giải quyết; hãy giải quyết khiếu nại đó trước.",
            "An appeal in this case is not decided yet; decide it first.",
            Kind.CONFLICT),
    NO_SUCH_APPEAL(
            "no-such-appeal",
            "Hồ sơ không có khiếu nại mang số này.",
            "The case has no appeal of this number.",
            Kind.NOT_FOUND),
    APPEAL_DECIDED(
            "appeal-decided",
            "Khiếu nại này đã được giải quyết với kết quả khác.",
            "This appeal has been decided otherwise.",
            Kind.CONFLICT),
    APPEAL_DECIDER_MUST_BE_ANOTHER(
            "appeal-decider-must-be-another",
            "Người đã đánh giá, phê duyệt, từ chối hoặc giải quyết khiếu nại trước đó của hồ sơ không được giải quyết khiếu nại"
                    + " này.",
            "Whoever assessed, approved or rejected the case, or decided an earlier appeal, may not decide this one.",
            Kind.FORBIDDEN),
    UNDER_REVIEW(
            "under-review",
            "Hồ sơ còn khiếu nại, đánh giá lại hoặc hợp thức hóa chưa xong nên chưa đóng được.",
            "An appeal, an assessment after it or a regularisation is still open, so the case is not closed yet.",
            Kind.CONFLICT),
    REVIEWER_MUST_BE_ANOTHER(
            "reviewer-must-be-another",
            "Người đã phê duyệt hồ sơ không được đánh giá lại chính hồ sơ đó.",
            "Whoever approved a case may not assess it afterwards.",
            Kind.FORBIDDEN),
    NOTHING_TO_REGULARISE(
            "nothing-to-regularise",
            "Hồ sơ không có quyết định khẩn cấp nào đang có hiệu lực để hợp thức hóa.",
            "No decision of the chair alone stands in this case, so there is nothing to regularise.",
            Kind.CONFLICT),
    NOT_ASSESSED_BY_ANOTHER(
            "not-assessed-by-another",
            "Quyết định khẩn cấp chưa được người khác đánh giá; hãy đánh giá trước rồi hợp thức hóa.",
            "Nobody else has assessed the case since the chair decided alone; have it assessed first.",
            Kind.CONFLICT),
    REGULARISER_MUST_BE_ANOTHER(
            "regulariser-must-be-another",
            "Người đã quyết định khẩn cấp hoặc đã đánh giá lại không được tự hợp thức hóa.",
            "Whoever decided alone, or assessed afterwards, may not confirm it.",
            Kind.FORBIDDEN),
    REGULARISED_AMOUNTS_DIFFER(
            "regularised-amounts-differ",
            "Kết quả đánh giá sau khác với mức đã duyệt; muốn giữ nguyên thì phải ghi lý do (reasonCode).",
            "The later assessment gives other benefits than were approved; to let them stand, say why (reasonCode).",
            Kind.CONFLICT),
    NOT_APPROVED(
            "not-approved",
            "Hồ sơ không có quyết định phê duyệt đang có hiệu lực để đánh giá lại hay điều chỉnh.",
            "No approval stands in this case, so there is nothing to assess once more or to correct.",
            Kind.CONFLICT),
    REASSESSOR_MUST_BE_ANOTHER(
            "reassessor-must-be-another",
            "Người đã đánh giá hoặc phê duyệt mức đang hưởng không được đánh giá lại; hãy chuyển cho người khác.",
            "Whoever assessed or approved what stands may not assess it once more; pass it to another person.",
            Kind.FORBIDDEN),
    NOT_REASSESSED(
            "not-reassessed",
            "Chưa có kết quả đánh giá lại nào để điều chỉnh theo; hãy đánh giá lại trước (POST /cases/{id}/reassessment).",
            "There is no later assessment to correct the approval by; assess once more first (POST"
                    + " /cases/{id}/reassessment).",
            Kind.CONFLICT),
    NOTHING_TO_CORRECT(
            "nothing-to-correct",
            "Kết quả đánh giá lại không khác mức đã duyệt nên không có gì để điều chỉnh.",
            "The later assessment gives what was approved, so there is nothing to correct.",
            Kind.CONFLICT),
    CORRECTION_UNDER_WAY(
            "correction-under-way",
            "Lần điều chỉnh trước đang chờ thu hồi phần chưa chi; hãy đợi xong rồi điều chỉnh tiếp.",
            "An earlier correction still waits for what was not paid to come back; correct again after that.",
            Kind.CONFLICT),
    BENEFIT_OF_ANOTHER_KIND(
            "benefit-of-another-kind",
            "Một khoản đã duyệt bằng tiền nay thành hiện vật (hoặc ngược lại), không tính chênh lệch được; hãy đánh giá lại.",
            "A benefit approved in money would become goods, or the other way round: there is no difference to reckon;"
                    + " assess once more.",
            Kind.CONFLICT),
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
    NOTHING_TO_PAUSE(
            "nothing-to-pause",
            "Chỉ tạm dừng được thời hạn đánh giá hoặc phê duyệt; hồ sơ này không ở bước đó.",
            "Only the time of an assessment or an approval can stand still; this case waits for neither.",
            Kind.CONFLICT),
    PAUSED_ALREADY(
            "paused-already",
            "Thời hạn của hồ sơ đang tạm dừng vì lý do khác; hãy cho tiếp tục trước.",
            "The time of this case stands still for another reason; let it go on first.",
            Kind.CONFLICT),
    NO_REASON_TO_PAUSE(
            "no-reason-to-pause",
            "Không bộ định mức nào đang áp dụng cho hồ sơ cho phép tạm dừng vì lý do này; hãy xem phần pauses của sách.",
            "No norm book in force for this case allows a pause for this reason; look at the pauses of the book.",
            Kind.INVALID),
    TOO_LATE_TO_PAUSE(
            "too-late-to-pause",
            "Bước này đã quá hạn nên không tạm dừng được nữa.",
            "This stage is overdue and cannot be made to stand still any more.",
            Kind.CONFLICT),
    NOT_PAUSED(
            "not-paused",
            "Thời hạn của hồ sơ không tạm dừng.",
            "The time of this case does not stand still.",
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
