package vn.lalanh.assessment.normdraft;

import vn.lalanh.platform.decision.Refusal;

/** Why a draft does not do what it is told. */
public enum DraftRefusal implements Refusal {
    NO_SUCH_DRAFT(
            "no-such-draft",
            "Không có dự thảo này; hãy kiểm tra lại mã dự thảo.",
            "There is no such draft; check its id.",
            Kind.NOT_FOUND),
    FAULTY_BOOK(
            "faulty-book",
            "Văn bản gửi lên không phải một sách định mức dùng được; hãy sửa theo danh sách errors rồi gửi lại.",
            "The text is no norm book that can be used; mend it as the list errors says and send it again.",
            Kind.INVALID),
    NAME_TAKEN(
            "book-name-taken",
            "Đã có sách định mức mang mã này và sách không bao giờ thay đổi; hãy đặt mã khác cho dự thảo.",
            "There is a norm book of this id already, and a book never changes; give the draft another id.",
            Kind.CONFLICT),
    DRAFTED_DIFFERENTLY(
            "drafted-differently",
            "Đã có dự thảo mang mã này với nội dung khác; hãy mở dự thảo đó và thay nội dung bằng PUT với If-Match.",
            "There is a draft of this id with another text; open it and replace its text by PUT with If-Match.",
            Kind.CONFLICT),
    ANOTHER_BOOK(
            "another-book",
            "Dự thảo giữ nguyên mã sách (id); để soạn sách khác, hãy tạo dự thảo mới.",
            "A draft keeps the id of its book; to write another book, make another draft.",
            Kind.INVALID),
    TEXT_CHANGED(
            "text-changed",
            "Nội dung dự thảo đã thay đổi trong lúc kiểm tra hoặc mô phỏng; hãy làm lại với nội dung mới.",
            "The text was changed while it was checked or simulated; do it again with the new text.",
            Kind.CONFLICT),
    NOT_CHECKED(
            "not-checked",
            "Nội dung hiện tại của dự thảo chưa được kiểm tra; hãy gọi POST …/check trước khi trình.",
            "The draft's present text was not checked; call POST …/check before it is submitted.",
            Kind.CONFLICT),
    CHECK_FAILED(
            "check-failed",
            "Kiểm tra phát hiện lỗi phải sửa (ERROR); hãy xem kết quả kiểm tra, sửa dự thảo và kiểm tra lại.",
            "The check found errors; look at its findings, mend the draft and check it again.",
            Kind.CONFLICT),
    NOT_ACKNOWLEDGED(
            "findings-not-acknowledged",
            "Còn cảnh báo chưa được xác nhận; hãy sửa, hoặc liệt kê id của từng cảnh báo trong acknowledged.",
            "There are warnings that nobody has acknowledged; mend them, or list the id of each in acknowledged.",
            Kind.CONFLICT),
    NOT_SIMULATED(
            "not-simulated",
            "Nội dung hiện tại của dự thảo chưa được mô phỏng; hãy chạy mô phỏng trước khi trình.",
            "The draft's present text was not simulated; run a simulation before it is submitted.",
            Kind.CONFLICT),
    NOT_SUBMITTED(
            "not-submitted",
            "Dự thảo chưa được trình nên chưa thể trả lại hay ban hành.",
            "The draft is not submitted, so it can be neither returned nor promulgated.",
            Kind.CONFLICT),
    SUBMITTED(
            "draft-submitted",
            "Dự thảo đã được trình nên không sửa được; người ban hành có thể trả lại để sửa.",
            "The draft is submitted and cannot be changed; whoever promulgates may return it.",
            Kind.CONFLICT),
    PROMULGATED(
            "book-promulgated",
            "Sách đã ban hành không bao giờ thay đổi; hãy soạn sách mới và ghi sách này vào replaces.",
            "A promulgated book never changes; draft another one and name this one in replaces.",
            Kind.CONFLICT),
    SAME_PERSON(
            "drafter-may-not-promulgate",
            "Người soạn hoặc người trình không được tự ban hành; hãy nhờ người thứ hai có thẩm quyền.",
            "Whoever drafted or submitted it may not promulgate it; ask a second person who may.",
            Kind.FORBIDDEN),
    SIGNED_AFTER_IT_BEGINS(
            "signed-after-it-begins",
            "Nghị quyết của tỉnh không có hiệu lực trước ngày ký; hãy kiểm tra signedOn, hoặc trả lại để sửa ngày hiệu lực.",
            "A province's resolution does not hold before it is signed; check signedOn, or return the draft to mend its first"
                    + " day.",
            Kind.CONFLICT),
    FINDS_MORE_NOW(
            "check-finds-more-now",
            "Từ khi trình đã có sách khác hoặc ngày khác nên kiểm tra lại thấy điều chưa được xác nhận; hãy trả lại để kiểm tra"
                    + " và trình lại.",
            "Other books, or another day, have come since it was submitted, and the check finds what nobody has acknowledged;"
                    + " return it, check it again and submit it again.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    DraftRefusal(String code, String vi, String en, Kind kind) {
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
