package vn.lalanh.assessment.evidence;

import vn.lalanh.platform.decision.Refusal;

/** Why a file is not taken, or evidence does not do what it is told. */
public enum EvidenceRefusal implements Refusal {
    NO_SUCH_CASE(
            "no-such-case",
            "Không có hồ sơ này; hãy kiểm tra lại mã hồ sơ.",
            "There is no such case; check its id.",
            Kind.NOT_FOUND),
    NO_SUCH_EVIDENCE(
            "no-such-evidence",
            "Hồ sơ không có tệp minh chứng này; hãy xem lại danh sách minh chứng của hồ sơ.",
            "The case has no such evidence; look at its list of evidence.",
            Kind.NOT_FOUND),
    TYPE_NOT_ALLOWED(
            "type-not-allowed",
            "Nội dung tệp không thuộc loại được nhận; hãy gửi JPEG, PNG, WebP, HEIC hoặc PDF.",
            "By its content the file is of no type that is taken; send JPEG, PNG, WebP, HEIC or PDF.",
            Kind.UNSUPPORTED),
    TYPE_DIFFERS(
            "type-differs",
            "Nội dung tệp không đúng loại đã khai trong Content-Type; hãy khai đúng loại hoặc gửi đúng tệp.",
            "The file's content is not of the type that its Content-Type claims; claim what it is, or send the right"
                    + " file.",
            Kind.UNSUPPORTED),
    CANNOT_BE_CLEANED(
            "cannot-be-cleaned",
            "Hồ sơ được bảo vệ chỉ nhận JPEG, PNG hoặc WebP (ảnh tĩnh), vì từ các loại khác không xóa chắc chắn được vị"
                    + " trí và thông tin kèm theo; hãy chụp lại thành ảnh JPEG.",
            "A protected case takes JPEG, PNG or still WebP only: from other types the location and what else goes with"
                    + " it cannot be removed for certain; send a photo of it as JPEG.",
            Kind.UNSUPPORTED),
    FILE_DAMAGED(
            "file-damaged",
            "Tệp bị cắt cụt, bị hỏng hoặc là ảnh động nên không xóa được thông tin kèm theo; hãy chụp lại hoặc gửi lại.",
            "The file is cut off, damaged or animated, so what goes with it cannot be removed; take or send it again.",
            Kind.INVALID),
    FILE_TOO_LARGE(
            "file-too-large",
            "Tệp vượt quá dung lượng cho phép; hãy giảm kích thước rồi gửi lại.",
            "The file is larger than is taken; make it smaller and send it again.",
            Kind.TOO_LARGE),
    TOO_MANY_FILES(
            "too-many-files",
            "Hồ sơ đã đủ số tệp minh chứng cho phép; hãy rút tệp không cần thiết trước khi thêm.",
            "The case has as much evidence as is taken; withdraw what is not needed before adding more.",
            Kind.TOO_LARGE),
    ATTACHED_DIFFERENTLY(
            "attached-differently",
            "Tệp này đã có trong hồ sơ với loại minh chứng khác; hãy xem lại danh sách minh chứng.",
            "This file is in the case already as evidence of another kind; look at the list of evidence.",
            Kind.CONFLICT),
    WAS_WITHDRAWN(
            "evidence-was-withdrawn",
            "Tệp này đã bị rút khỏi hồ sơ vì lý do đã ghi; nếu đúng là của hồ sơ, hãy chụp hoặc quét lại.",
            "This file was withdrawn from the case for a reason that is recorded; if it does belong there, take or scan"
                    + " it anew.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    EvidenceRefusal(String code, String vi, String en, Kind kind) {
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
