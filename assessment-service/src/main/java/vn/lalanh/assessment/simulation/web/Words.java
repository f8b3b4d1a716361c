package vn.lalanh.assessment.simulation.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.lalanh.assessment.simulation.Comparison.Over;
import vn.lalanh.assessment.simulation.Profile;
import vn.lalanh.assessment.simulation.Simulation.Failure;

/** What people call the codes of a result; Vietnamese first, ready for a page. */
final class Words {

    private static final Map<String, String> ROWS =
            Map.ofEntries(
                    Map.entry(
                            "CHILD_UNDER_16_WITHOUT_SUPPORT",
                            two(
                                    "Trẻ dưới 16 tuổi không nguồn nuôi dưỡng",
                                    "child under 16 without support")),
                    Map.entry(
                            "CHILD_UNDER_3_POOR",
                            two("Trẻ dưới 3 tuổi, hộ nghèo", "child under 3, poor")),
                    Map.entry(
                            "ELDERLY_WITHOUT_SUPPORT",
                            two(
                                    "Người cao tuổi không người phụng dưỡng",
                                    "elderly without support")),
                    Map.entry("ELDERLY_OVER_80", two("Người từ 80 tuổi", "80 or older")),
                    Map.entry(
                            "DISABLED_EXTREMELY_SEVERE",
                            two("Khuyết tật đặc biệt nặng", "extremely severe disability")),
                    Map.entry("DISABLED_SEVERE", two("Khuyết tật nặng", "severe disability")),
                    Map.entry(
                            "SINGLE_PARENT_POOR",
                            two("Đơn thân nghèo nuôi con", "single parent, poor")),
                    Map.entry(
                            "PREGNANT_OR_NURSING",
                            two("Mang thai hoặc nuôi con nhỏ", "pregnant or nursing")),
                    Map.entry("NONE", two("Không thuộc nhóm ưu tiên", "no priority group")),
                    Map.entry("PROTECTED", two("Hồ sơ bảo mật", "protected cases")),
                    Map.entry("I", two("Khu vực I", "area I")),
                    Map.entry("II", two("Khu vực II", "area II")),
                    Map.entry("III", two("Khu vực III", "area III")),
                    Map.entry("NOT_SAID", two("Chưa nêu khu vực", "area not said")));

    private static final Map<String, String> FUNDS =
            Map.of(
                    "STATE", two("Theo định mức của Nhà nước", "by the State's norms"),
                    "PROVINCE", two("Tỉnh thêm", "added by the province"),
                    "IN_KIND", two("Hiện vật", "in kind"));

    private static final Map<String, String> DAMAGE =
            Map.of(
                    "LOST", "mất nhà",
                    "SEVERE", "nhà hư hỏng nặng",
                    "PARTIAL", "nhà hư hỏng một phần",
                    "NONE", "nhà không hư hỏng");

    private static final Map<String, String> CLASSES =
            Map.of(
                    "POOR", "hộ nghèo",
                    "NEAR_POOR", "hộ cận nghèo",
                    "HARDSHIP", "hộ khó khăn",
                    "OTHER", "hộ khác",
                    "UNKNOWN", "chưa biết diện");

    private Words() {}

    private static String two(String vi, String en) {
        return vi + " <i>" + en + "</i>";
    }

    static String over(Over over) {
        return switch (over) {
            case RECORDED ->
                    two("Hồ sơ đã ghi nhận, quyết định lại", "recorded cases, decided again");
            case POPULATION -> two("Dân số giả định", "made up population");
        };
    }

    static String row(String key, @Nullable String within) {
        String code = HtmlUtils.htmlEscape(key);
        return within == null ? ROWS.getOrDefault(key, code) : "Xã " + code;
    }

    static String fund(String name) {
        return FUNDS.getOrDefault(name, HtmlUtils.htmlEscape(name));
    }

    static String failure(Failure why) {
        return switch (why) {
            case BEGUN_TOO_OFTEN ->
                    two(
                            "tiến trình chạy mô phỏng đã dừng giữa chừng nhiều lần",
                            "the processes that worked on it ended each time");
            case BROKEN -> two("có lỗi, xem nhật ký", "something broke, see the log");
        };
    }

    static String profile(Profile profile) {
        return String.join(
                ", ",
                DAMAGE.getOrDefault(profile.damage(), HtmlUtils.htmlEscape(profile.damage())),
                CLASSES.getOrDefault(
                        profile.economicStatus(), HtmlUtils.htmlEscape(profile.economicStatus())),
                profile.persons() + " người",
                profile.casualties()
                        ? "có người chết, mất tích hoặc bị thương nặng"
                        : "không có thương vong",
                profile.priority() ? "thuộc nhóm ưu tiên" : "không thuộc nhóm ưu tiên");
    }
}
