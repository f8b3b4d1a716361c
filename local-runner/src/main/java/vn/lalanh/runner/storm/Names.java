package vn.lalanh.runner.storm;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names that sound right and are nobody's. */
final class Names {

    private static final List<String> FAMILY =
            List.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô",
                    "Dương", "Lý", "Hồ", "Phan");
    private static final List<String> MIDDLE_FEMALE = List.of("Thị", "Ngọc", "Thu", "Bích", "Diệu");
    private static final List<String> MIDDLE_MALE = List.of("Văn", "Đức", "Quang", "Hữu", "Minh");
    private static final List<String> FEMALE =
            List.of(
                    "Sương Sớm",
                    "Cốm Non",
                    "Nắng Nhạt",
                    "Hoa Bưởi",
                    "Mưa Ngâu",
                    "Lúa Mới",
                    "Trà My",
                    "Cúc Đồng",
                    "Mây Trôi",
                    "Khế Chua");
    private static final List<String> MALE =
            List.of(
                    "Đò Ngang",
                    "Gió Lành",
                    "Tre Ngà",
                    "Suối Trong",
                    "Đá Tảng",
                    "Trăng Non",
                    "Rừng Già",
                    "Cau Liên",
                    "Bến Nước",
                    "Mít Mật");
    private static final List<String> HAMLETS =
            List.of(
                    "thôn Cây Gạo",
                    "thôn Giếng Nước",
                    "bản Khói Bếp",
                    "xóm Bờ Dậu",
                    "khu Chợ Phiên");

    private Names() {}

    static String family(RandomGenerator random) {
        return one(FAMILY, random);
    }

    static String person(String family, boolean female, RandomGenerator random) {
        return "%s %s %s"
                .formatted(
                        family,
                        one(female ? MIDDLE_FEMALE : MIDDLE_MALE, random),
                        one(female ? FEMALE : MALE, random));
    }

    static String address(Commune commune, RandomGenerator random) {
        return "Số nhà %d, %s, %s"
                .formatted(1 + random.nextInt(300), one(HAMLETS, random), commune.name());
    }

    private static String one(List<String> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
