package vn.lalanh.runner.storm;

import java.util.List;

/** Who gives. All invented. */
record Donor(String key, String name, String kind) {

    static final List<Donor> WITH_SYSTEMS =
            List.of(
                    new Donor("quy-la-xanh", "Quỹ Lá Xanh", "ORGANISATION"),
                    new Donor("bao-song-nho", "Báo Sông Nhớ", "ORGANISATION"),
                    new Donor("ngan-hang-ben-mo", "Ngân hàng Bến Mơ", "ENTERPRISE"));

    /** Comes late, with much. */
    static final Donor LATE = new Donor("cong-ty-mai-lanh", "Công ty Mái Lành", "ENTERPRISE");

    /** Has no system of its own: the treasury writes down what it gives. */
    static final Donor PROVINCE =
            new Donor("du-phong-tinh-99", "Dự phòng ngân sách tỉnh 99", "STATE_BUDGET");
}
