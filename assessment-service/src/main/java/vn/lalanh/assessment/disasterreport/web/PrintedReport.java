package vn.lalanh.assessment.disasterreport.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.casework.Counted.Help;
import vn.lalanh.assessment.disasterreport.DisasterReport.Content;
import vn.lalanh.assessment.disasterreport.Duty;
import vn.lalanh.assessment.disasterreport.Reporting.Owed;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.platform.time.WorkingDays;

/** A report on paper: Vietnamese first, English beside it, nothing from elsewhere. */
record PrintedReport(Declared incident, Owed owed, Content content) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingDays.ZONE);

    private static final String STYLE =
            """
            body{font-family:"Times New Roman",serif;font-size:13pt;max-width:19cm;margin:1.5cm auto}
            h1{font-size:15pt;text-align:center}i{color:#444}
            .head{display:flex;justify-content:space-between;text-align:center}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 6px}
            td.n{text-align:right}.words{white-space:pre-wrap}.draft{border:2px solid #000;padding:4px;text-align:center}
            .sign{display:flex;justify-content:space-between;text-align:center;margin-top:1cm;height:3cm}
            @media print{body{margin:0}}
            """;

    String html() {
        return """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
        <div class="head"><div>ỦY BAN NHÂN DÂN<br><b>%s</b><br>Số: %s</div>
        <div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></div></div>
        %s
        <h1>%s<br>TÌNH HÌNH THIỆT HẠI DO THIÊN TAI<br><i>%s on damage by a natural disaster</i></h1>
        <p>Sự kiện <i>(incident)</i>: %s, từ ngày %s%s.<br>
        Ngày báo cáo <i>(day)</i>: %s. Hạn gửi <i>(due)</i>: %s. Gửi lúc <i>(submitted)</i>: %s%s.</p>
        %s%s%s%s
        <div class="sign"><div><b>NGƯỜI LẬP BIỂU</b><br><i>prepared by</i></div>
        <div><b>CHỦ TỊCH</b><br><i>chair</i></div></div>
        </body></html>
        """
                .formatted(
                        escaped(duty().kind().vi() + " " + duty().number()),
                        STYLE,
                        place(),
                        escaped(duty().number()),
                        draft(),
                        duty().kind().vi().toUpperCase(Locale.of("vi")),
                        duty().kind().en(),
                        escaped(incident.what().name()),
                        DAY.format(incident.what().occurredOn()),
                        until(),
                        DAY.format(duty().day()),
                        TIME.format(duty().dueAt()),
                        owed.submitted() == null ? "chưa gửi" : TIME.format(content.at()),
                        owed.submitted() != null && content.late()
                                ? " – <b>gửi muộn</b> <i>(late)</i>"
                                : "",
                        nothing(),
                        table(),
                        communes(),
                        words());
    }

    private Duty duty() {
        return owed.duty();
    }

    private String place() {
        return (duty().ofProvince() ? "TỈNH, THÀNH PHỐ (mã %s)" : "XÃ, PHƯỜNG, ĐẶC KHU (mã %s)")
                .formatted(escaped(duty().place()));
    }

    private String until() {
        var ended = incident.what().endedOn();
        return ended == null ? "" : " đến ngày " + DAY.format(ended);
    }

    private String draft() {
        return owed.submitted() == null
                ? "<p class=\"draft\"><b>DỰ THẢO</b>, số liệu lúc %s <i>(draft)</i></p>"
                        .formatted(TIME.format(content.at()))
                : "";
    }

    private String nothing() {
        return content.total().nothingFound()
                ? "<p><b>Không có thiệt hại được ghi nhận; mọi số liệu bằng 0.</b> <i>No damage is"
                        + " recorded; all figures are zero.</i></p>"
                : "";
    }

    private String table() {
        Row row = content.total();
        return """
        <table><tr><th>TT</th><th>Chỉ tiêu</th><th>Đơn vị</th><th>Số lượng</th></tr>
        """
                + line(
                        1,
                        "Người chết, mất tích <i>(dead or missing)</i>",
                        "người",
                        row.deadOrMissing())
                + line(2, "Người bị thương nặng <i>(seriously injured)</i>", "người", row.injured())
                + line(3, "Người thiếu đói <i>(hungry)</i>", "người", row.hungry())
                + line(
                        4,
                        "Nhà thiệt hại hoàn toàn, trên 70% <i>(lost)</i>",
                        "nhà",
                        row.houses(Damage.TOTAL))
                + line(
                        5,
                        "Nhà thiệt hại nặng và rất nặng, 30–70%, không ở được <i>(not to be lived in)</i>",
                        "nhà",
                        row.houses(Damage.HEAVY))
                + line(
                        6,
                        "Nhà thiệt hại một phần, dưới 30% <i>(partly damaged)</i>",
                        "nhà",
                        row.houses(Damage.PARTIAL))
                + line(7, "Hồ sơ đã tiếp nhận <i>(cases)</i>", "hồ sơ", row.cases())
                + "</table>"
                + help(row);
    }

    private static String line(int number, String what, String unit, long count) {
        return "<tr><td>%d</td><td>%s</td><td>%s</td><td class=\"n\">%s</td></tr>\n"
                .formatted(number, what, unit, grouped(count));
    }

    private static String help(Row row) {
        if (row.help().isEmpty()) {
            return "";
        }
        return "<p>Hỗ trợ đã duyệt và đã chi <i>(help approved and paid)</i></p><table><tr><th>Khoản"
                + "</th><th>Đơn vị</th><th>Đã duyệt</th><th>Đã chi, phát</th></tr>"
                + row.help().stream().map(PrintedReport::help).collect(Collectors.joining())
                + "</table>";
    }

    private static String help(Help help) {
        return "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
                .formatted(
                        escaped(help.benefit()),
                        escaped(help.unit()),
                        grouped(help.approved()),
                        grouped(help.settled()));
    }

    private String communes() {
        if (content.communes().isEmpty()) {
            return "";
        }
        return "<p>Theo xã <i>(by commune)</i></p><table><tr><th>Mã xã</th><th>Chết, mất tích</th>"
                + "<th>Bị thương</th><th>Thiếu đói</th><th>Nhà &gt;70%</th><th>Nhà 30–70%</th>"
                + "<th>Nhà &lt;30%</th></tr>"
                + content.communes().entrySet().stream()
                        .map(PrintedReport::commune)
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String commune(Map.Entry<String, Row> entry) {
        Row row = entry.getValue();
        return "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
                .formatted(
                        escaped(entry.getKey()),
                        grouped(row.deadOrMissing()),
                        grouped(row.injured()),
                        grouped(row.hungry()),
                        grouped(row.houses(Damage.TOTAL)),
                        grouped(row.houses(Damage.HEAVY)),
                        grouped(row.houses(Damage.PARTIAL)));
    }

    private String words() {
        String narrative = content.narrative();
        return narrative == null
                ? ""
                : "<p>Tình hình, công tác khắc phục <i>(narrative)</i>:</p><p class=\"words\">%s</p>"
                        .formatted(escaped(narrative));
    }

    private static String grouped(long number) {
        return String.format(Locale.of("vi", "VN"), "%,d", number);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
