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
            Kind.CONFLICT),
    WHOLE_PROVINCE(
            "whole-province",
            "Sự kiện đã bao trùm toàn tỉnh nên không thêm hay bớt từng xã được.",
            "This incident covers the whole province: single communes are neither added nor removed.",
            Kind.CONFLICT),
    NO_COMMUNE_LEFT(
            "no-commune-left",
            "Sự kiện phải còn ít nhất một xã; nếu sự kiện được công bố nhầm, hãy đóng sự kiện.",
            "An incident keeps one commune at least; if it was declared by mistake, close it.",
            Kind.CONFLICT),
    TOO_MANY_COMMUNES(
            "too-many-communes",
            "Một sự kiện có tối đa 2000 xã; hãy công bố sự kiện cho toàn tỉnh.",
            "An incident has 2000 communes at most; declare one for the whole province.",
            Kind.INVALID),
    ENDED_BEFORE_IT_BEGAN(
            "ended-before-it-began",
            "Ngày kết thúc không được trước ngày xảy ra; hãy kiểm tra lại endedOn.",
            "The last day cannot be before the day it happened; check endedOn.",
            Kind.INVALID),
    PERIOD_THE_OTHER_WAY(
            "period-the-other-way",
            "Mở rộng chỉ kéo dài, thu hẹp chỉ rút ngắn thời gian; hãy kiểm tra endedOn hoặc dùng lệnh kia.",
            "Widening only prolongs and narrowing only shortens the period; check endedOn, or use the other call.",
            Kind.INVALID),
    MERGED_INTO_ITSELF(
            "merged-into-itself",
            "Không nhập một sự kiện vào chính nó; hãy kiểm tra mã sự kiện đích.",
            "An incident is not merged into itself; check the id it is to be merged into.",
            Kind.INVALID),
    TARGET_NOT_OPEN(
            "target-not-open",
            "Sự kiện đích không có, đã đóng hoặc đã nhập vào sự kiện khác; hãy chọn một sự kiện đang mở.",
            "The incident to merge into does not exist, is closed, or was merged itself; choose an open one.",
            Kind.CONFLICT),
    ANOTHER_PROVINCE(
            "another-province",
            "Chỉ nhập được các sự kiện của cùng một tỉnh.",
            "Only incidents of one province are merged.",
            Kind.INVALID),
    ANOTHER_CAUSE(
            "another-cause",
            "Chỉ nhập được các sự kiện cùng nguyên nhân, vì nguyên nhân quyết định định mức.",
            "Only incidents of one cause are merged, because the cause decides which norms apply.",
            Kind.INVALID),
    TOO_MANY_MERGED(
            "too-many-merged",
            "Một sự kiện nhận tối đa 50 sự kiện khác nhập vào.",
            "At most 50 other incidents are merged into one.",
            Kind.CONFLICT),
    NOT_MERGING(
            "not-merging",
            "Sự kiện không ở bước nhập vào sự kiện khác.",
            "The incident is not being merged.",
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
