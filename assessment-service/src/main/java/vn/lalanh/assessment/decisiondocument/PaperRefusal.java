package vn.lalanh.assessment.decisiondocument;

import vn.lalanh.platform.decision.Refusal;

/** Why there is no document. */
public enum PaperRefusal implements Refusal {
    NO_SUCH_CASE(
            "no-such-case",
            "Không có hồ sơ này; hãy kiểm tra lại mã hồ sơ.",
            "There is no such case; check its id.",
            Kind.NOT_FOUND),
    NOT_DECIDED(
            "not-decided",
            "Hồ sơ chưa được duyệt hoặc từ chối, hoặc đã rút, nên chưa có quyết định để in; hãy in sau khi có quyết định.",
            "The case is neither approved nor rejected, or was withdrawn: there is no decision to print; print it once it is decided.",
            Kind.CONFLICT),
    APPEAL_NOT_ANSWERED(
            "appeal-not-answered",
            "Không có khiếu nại mang số này đã được giải quyết; hãy xem danh sách khiếu nại của hồ sơ.",
            "No appeal of this number has been answered; see the appeals of the case.",
            Kind.CONFLICT),
    PROTECTED_ALONE(
            "protected-alone",
            "Hồ sơ được bảo vệ không nằm trong danh sách; hãy phát hành và in riêng từng quyết định.",
            "Protected cases are left out of lists; issue and print each of their decisions alone.",
            Kind.FORBIDDEN),
    OUTSIDE_TERRITORY(
            "outside-territory",
            "Hồ sơ thuộc xã ngoài địa bàn của bạn; hãy chuyển cho cán bộ của xã đó.",
            "The case belongs to a commune outside your territory; hand it to an officer there.",
            Kind.FORBIDDEN),
    NOTHING_TO_PRINT(
            "nothing-to-print",
            "Trong các số này không có quyết định nào còn hiệu lực để in; hãy xem sổ quyết định.",
            "None of these numbers is of a decision that stands; see the register.",
            Kind.NOT_FOUND),
    YEAR_CLOSED(
            "decision-register-closed",
            "Sổ quyết định của năm này đã khóa vì đã phát hành quyết định của năm sau; hãy gửi lại.",
            "The register of this year is closed, because a decision of a later year was issued; send it again.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    PaperRefusal(String code, String vi, String en, Kind kind) {
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
