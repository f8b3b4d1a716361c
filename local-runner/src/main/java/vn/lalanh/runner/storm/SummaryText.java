package vn.lalanh.runner.storm;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lalanh.runner.storm.Storm.Played;
import vn.lalanh.runner.storm.Summary.Told;

/** The summary in words. */
public final class SummaryText {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(Storm.ZONE);
    private static final int MOST_BENEFITS = 8;

    private static final Map<String, String> STATES =
            Map.ofEntries(
                    Map.entry("Triaged", "chờ đánh giá"),
                    Map.entry("Assessed", "chờ duyệt"),
                    Map.entry("Returned", "trả lại để đánh giá"),
                    Map.entry("Approved", "đã duyệt"),
                    Map.entry("WaitingForFunds", "chờ tiền"),
                    Map.entry("Funded", "đã có tiền"),
                    Map.entry("Paying", "đang chi"),
                    Map.entry("PaymentReturned", "tiền bị trả lại"),
                    Map.entry("Settled", "đã chi xong"),
                    Map.entry("Closed", "đã đóng"),
                    Map.entry("Rejected", "bị từ chối"),
                    Map.entry("Withdrawn", "đã rút"));

    private final List<String> lines = new ArrayList<>();

    private SummaryText() {}

    /**
     * Line by line.
     *
     * @param played absent where the data is of an earlier run
     */
    public static List<String> of(Summary summary, @Nullable Played played) {
        SummaryText text = new SummaryText();
        text.title("TỔNG KẾT (summary)");
        if (played != null) {
            text.played(played);
        }
        text.cases(summary.casesByState());
        summary.checks()
                .forEach(check -> text.add((check.holds() ? "✓ " : "✗ ") + check.sentence()));
        Told slowest = summary.slowest();
        if (slowest != null) {
            text.add(
                    "Hồ sơ lâu nhất (slowest case): %s, %.1f giây từ tin báo đến tin cuối"
                            .formatted(slowest.id(), slowest.took().toMillis() / 1_000.0));
        }
        Told example = summary.example();
        if (example != null) {
            text.timeline(example);
        }
        JsonNode trace = summary.trace();
        if (trace != null) {
            text.trace(trace);
        }
        return List.copyOf(text.lines);
    }

    private void played(Played played) {
        add(
                "%d hồ sơ trong %.1f giây: %.1f hồ sơ/giây (cases per second)"
                        .formatted(
                                played.cases(),
                                played.duration().toMillis() / 1_000.0,
                                played.casesPerSecond()));
        add("Trả lời cho nhà hảo tâm (answers to donors): " + played.answers());
        add(
                "Gạo phát %d lượt; %d khoản bị trả lại đã sửa tài khoản và chi lại (handed over; paid again)"
                        .formatted(played.handedOver(), played.retried()));
    }

    private void cases(Map<String, Long> states) {
        List<String> parts = new ArrayList<>();
        states.forEach((state, count) ->
                parts.add("%d %s".formatted(count, STATES.getOrDefault(state, state))));
        add("Hồ sơ theo trạng thái (cases by state): " + String.join(", ", parts));
    }

    private void timeline(Told told) {
        title("MỘT HỒ SƠ TỪ ĐẦU ĐẾN CUỐI (one case): " + told.id());
        for (JsonNode line : told.found().path("lines")) {
            add("• " + line.path("vi").asString());
        }
        for (JsonNode entry : told.timeline().path("entries")) {
            add(
                    "  %s  %s"
                            .formatted(
                                    CLOCK.format(Instant.parse(entry.path("at").asString())),
                                    entry.path("vi").asString()));
        }
    }

    private void trace(JsonNode trace) {
        title(
                "MỘT ĐÓNG GÓP ĐI ĐẾN ĐÂU (one contribution): "
                        + trace.path("contributionId").asString());
        String unit = trace.path("unit").asString();
        add(
                "Tặng %s %s, chưa dùng %s"
                        .formatted(
                                Dong.number(trace.path("given").asLong()),
                                unit,
                                Dong.number(trace.path("unused").asLong())));
        JsonNode benefits = trace.path("benefits");
        for (int i = 0; i < Math.min(benefits.size(), MOST_BENEFITS); i++) {
            JsonNode benefit = benefits.get(i);
            add(
                    "  → %s %s cho %s, xã %s, hồ sơ %s (%s)"
                            .formatted(
                                    Dong.number(benefit.path("units").asLong()),
                                    unit,
                                    benefit.path("benefit").asString(),
                                    benefit.path("communeCode").asString("–"),
                                    benefit.path("caseId").asString(),
                                    benefit.path("state").asString().equals("PAID")
                                            ? "đã chi"
                                            : "đang giữ chỗ"));
        }
        if (benefits.size() > MOST_BENEFITS) {
            add("  … và %d khoản nữa (more)".formatted(benefits.size() - MOST_BENEFITS));
        }
    }

    private void title(String text) {
        lines.add("");
        lines.add("── " + text + " " + "─".repeat(Math.max(0, 76 - text.length())));
    }

    private void add(String text) {
        lines.add(text);
    }
}
