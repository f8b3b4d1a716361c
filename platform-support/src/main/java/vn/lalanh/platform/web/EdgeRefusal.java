package vn.lalanh.platform.web;

import vn.lalanh.platform.decision.Refusal;

/** Refusals that the edge knows without asking an aggregate. */
enum EdgeRefusal implements Refusal {
    NOT_FOUND(
            "not-found",
            "Không tìm thấy hồ sơ có mã này; hãy kiểm tra lại mã rồi thử lại.",
            "There is nothing with this id; check the id and try again.",
            Kind.NOT_FOUND),
    OUTSIDE_TERRITORY(
            "outside-territory",
            "Hồ sơ thuộc xã nằm ngoài địa bàn bạn phụ trách; hãy chuyển cho cán bộ phụ trách xã đó hoặc đề nghị quản"
                    + " trị viên mở rộng địa bàn.",
            "This belongs to a commune outside your territory; pass it to the officer in charge there, or ask an"
                    + " administrator to extend your territory.",
            Kind.FORBIDDEN);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    EdgeRefusal(String code, String vi, String en, Kind kind) {
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
