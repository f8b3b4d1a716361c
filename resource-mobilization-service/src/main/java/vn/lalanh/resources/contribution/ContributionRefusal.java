package vn.lalanh.resources.contribution;

import vn.lalanh.platform.decision.Refusal;

/** Why a contribution is not recorded. */
public enum ContributionRefusal implements Refusal {
    REFERENCE_USED(
            "reference-used",
            "Số tham chiếu này của nhà hảo tâm đã dùng cho một khoản đóng góp khác; hãy dùng số khác.",
            "This reference of the donor was used for another contribution; use another one.",
            Kind.CONFLICT),
    NO_SUCH_DONOR(
            "no-such-donor",
            "Không có nhà hảo tâm này; hãy đăng ký trước.",
            "There is no such donor; register it first.",
            Kind.INVALID),
    NO_SUCH_CONTRIBUTION(
            "no-such-contribution",
            "Không có khoản đóng góp này; hãy kiểm tra lại mã.",
            "There is no such contribution; check its id.",
            Kind.NOT_FOUND);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    ContributionRefusal(String code, String vi, String en, Kind kind) {
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
