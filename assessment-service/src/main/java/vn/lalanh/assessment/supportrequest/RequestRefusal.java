package vn.lalanh.assessment.supportrequest;

import vn.lalanh.platform.decision.Refusal;

/** Why a request for support does not do what it is told. */
public enum RequestRefusal implements Refusal {
    NO_SUCH_REQUEST(
            "no-such-support-request",
            "Không có đề nghị hỗ trợ này; hãy lập đề nghị trước.",
            "There is no such request for support; draft it first.",
            Kind.NOT_FOUND),
    DRAFTER_MAY_NOT_SUBMIT(
            "drafter-may-not-submit",
            "Người lập đề nghị không được tự ký gửi; hãy để Chủ tịch khác người lập ký gửi.",
            "Whoever drafted a request may not submit it; a chair who is somebody else must.",
            Kind.FORBIDDEN),
    SUBMITTER_MAY_NOT_ANSWER(
            "submitter-may-not-answer",
            "Người ký gửi đề nghị không được tự ghi kết quả trả lời; hãy để người khác ghi.",
            "Whoever submitted a request may not put its answer on file; somebody else must.",
            Kind.FORBIDDEN),
    NOTHING_IS_LACKING(
            "nothing-is-lacking",
            "Không có hồ sơ đã duyệt nào đang chờ nguồn và đề nghị không nêu nhu cầu; hãy ghi nhu cầu (needs) rồi gửi lại.",
            "No approved case waits for funds and the request names no needs; add needs and submit again.",
            Kind.INVALID),
    NOT_SUBMITTED(
            "support-request-not-submitted",
            "Đề nghị chưa được gửi nên chưa thể có trả lời; hãy gửi trước.",
            "The request was not submitted, so it cannot be answered; submit it first.",
            Kind.CONFLICT),
    REQUEST_ALREADY_SUBMITTED(
            "support-request-already-submitted",
            "Đề nghị đã gửi, không sửa được nữa; hãy rút lại, hoặc lập đề nghị lần sau (round).",
            "The request was submitted and does not change any more; withdraw it, or draft the next round.",
            Kind.CONFLICT),
    ALREADY_ANSWERED(
            "support-request-already-answered",
            "Đề nghị đã có trả lời; nếu còn thiếu, hãy lập đề nghị lần sau (round).",
            "The request was answered; where more is needed, draft the next round.",
            Kind.CONFLICT),
    REQUEST_WITHDRAWN(
            "support-request-withdrawn",
            "Đề nghị đã rút; hãy lập đề nghị lần sau (round).",
            "The request was withdrawn; draft the next round.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    RequestRefusal(String code, String vi, String en, Kind kind) {
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
