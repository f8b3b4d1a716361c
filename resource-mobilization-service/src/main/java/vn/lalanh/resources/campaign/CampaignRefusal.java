package vn.lalanh.resources.campaign;

import vn.lalanh.platform.decision.Refusal;

/** Why a campaign is not opened, or nothing is taken for it. */
public enum CampaignRefusal implements Refusal {
    PERIOD_TOO_LONG(
            "period-too-long",
            "Thời gian tiếp nhận không quá 90 ngày kể từ ngày phát động (Nghị định 93/2021/NĐ-CP, Điều 8); hãy rút ngắn.",
            "Gifts may be received for 90 days at most from the launch (Decree 93/2021, Article 8); shorten it.",
            Kind.INVALID),
    PERIOD_ENDS_BEFORE_IT_BEGINS(
            "period-ends-before-it-begins",
            "Ngày kết thúc phải từ ngày bắt đầu trở đi; hãy sửa lại.",
            "The last day must not be before the first; correct it.",
            Kind.INVALID),
    CAMPAIGN_DIFFERS(
            "campaign-differs",
            "Đợt vận động cùng tên, tỉnh và ngày bắt đầu đã có với ngày kết thúc khác; hãy kiểm tra lại.",
            "A campaign of this name, province and first day exists with another last day; check it.",
            Kind.CONFLICT),
    NO_SUCH_CAMPAIGN(
            "no-such-campaign",
            "Không có đợt vận động này; hãy kiểm tra mã đã công bố cùng lời kêu gọi.",
            "There is no such campaign; check the id that was published with the appeal.",
            Kind.INVALID),
    CAMPAIGN_NOT_OPEN(
            "campaign-not-open",
            "Đợt vận động không tiếp nhận vào ngày này; hãy chọn một đợt đang mở.",
            "The campaign does not take gifts on this day; choose one that is open.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    CampaignRefusal(String code, String vi, String en, Kind kind) {
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
