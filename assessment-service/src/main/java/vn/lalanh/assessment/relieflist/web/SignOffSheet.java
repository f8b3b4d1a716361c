package vn.lalanh.assessment.relieflist.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.assessment.relieflist.Need;
import vn.lalanh.assessment.relieflist.ReliefLine;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefList.Ruled;
import vn.lalanh.assessment.relieflist.Sheet.Heading;
import vn.lalanh.platform.time.WorkingDays;

/** A list on paper, to be signed as the goods are handed over. Names are left blank: they are the registry's. */
record SignOffSheet(Listed list, List<ListedCase> cases) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(WorkingDays.ZONE);

    private static final String STYLE =
            """
            body{font-family:"Times New Roman",serif;font-size:12pt;max-width:27cm;margin:1cm auto}
            h1{font-size:15pt;text-align:center}i{color:#444}
            .head{display:flex;justify-content:space-between;text-align:center}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 6px}
            thead{display:table-header-group}tr{break-inside:avoid;height:1cm}
            td.n{text-align:right}td.name,td.sign{width:16%}.draft{border:2px solid #000;padding:4px;text-align:center}
            .sign{display:flex;justify-content:space-between;text-align:center;margin-top:1cm;height:3cm}
            @media print{body{margin:0}@page{size:A4 landscape}}
            """;

    String html() {
        Heading heading = list.sheet().heading();
        return """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
        <div class="head"><div>ỦY BAN NHÂN DÂN<br><b>XÃ, PHƯỜNG, ĐẶC KHU (mã %s)</b></div>
        <div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></div></div>
        %s
        <h1>DANH SÁCH CẤP PHÁT CỨU TRỢ<br><i>sign-off sheet</i></h1>
        <p>Thôn <i>(village)</i>: %s. Nhu cầu <i>(need)</i>: %s <i>(%s)</i>, đợt <i>(round)</i> %d.<br>
        Danh sách số <i>(list)</i>: %s. Lập ngày <i>(drawn up)</i>: %s.%s</p>
        <table><thead><tr><th>TT<br><i>no.</i></th><th>Mã hộ<br><i>household</i></th><th>Họ tên chủ hộ<br><i>name</i></th>
        <th>Số khẩu<br><i>members</i></th>%s<th>Được nhận<br><i>to receive</i></th><th>Ngày nhận<br><i>date</i></th>
        <th>Ký nhận<br><i>signature</i></th></tr></thead><tbody>
        %s</tbody></table>
        %s
        <div class="sign"><div><b>TRƯỞNG THÔN</b><br><i>village head</i></div>
        <div><b>NGƯỜI CẤP PHÁT</b><br><i>handed over by</i></div>
        <div><b>CHỦ TỊCH</b><br><i>chair</i></div></div>
        </body></html>
        """
                .formatted(
                        escaped(list.sheet().id()),
                        STYLE,
                        escaped(heading.communeCode()),
                        draft(),
                        escaped(heading.village()),
                        heading.need().vi(),
                        heading.need().en(),
                        heading.round(),
                        escaped(list.sheet().id()),
                        DAY.format(list.drawn().at()),
                        decision(),
                        hunger()
                                ? "<th>Người đói<br><i>hungry</i></th><th>Tháng<br><i>months</i></th>"
                                : "",
                        rows(),
                        left());
    }

    private boolean hunger() {
        return list.sheet().heading().need() == Need.HUNGER;
    }

    private String draft() {
        return list instanceof Ruled
                ? ""
                : "<p class=\"draft\"><b>DỰ THẢO, CHƯA PHÊ DUYỆT</b> <i>(draft, not approved)</i></p>";
    }

    private String decision() {
        return list instanceof Ruled ruled
                ? "<br>Quyết định số <i>(decision)</i>: %s ngày %s."
                        .formatted(
                                escaped(ruled.ruling().number()), DAY.format(ruled.ruling().at()))
                : "";
    }

    /** Only what is to be handed over. */
    private String rows() {
        return given().mapToObj(this::row).collect(Collectors.joining());
    }

    private IntStream given() {
        return IntStream.range(0, cases.size()).filter(n -> cases.get(n).why() == null);
    }

    private String row(int place) {
        ReliefLine line = list.sheet().lines().get(place);
        return """
        <tr><td class="n">%d</td><td>%s</td><td class="name"></td><td class="n">%d</td>%s<td>%s</td><td></td><td class="sign"></td></tr>
        """
                .formatted(
                        line.number(),
                        escaped(line.householdId()),
                        line.members(),
                        hunger()
                                ? "<td class=\"n\">%d</td><td class=\"n\">%d</td>"
                                        .formatted(line.hungryPersons(), line.hungryMonths())
                                : "",
                        cases.get(place).lines().stream()
                                .map(SignOffSheet::what)
                                .collect(Collectors.joining("<br>")));
    }

    private static String what(BenefitLine line) {
        return switch (line.benefit()) {
            case Benefit.Cash(var money) -> grouped(money.value()) + " đ";
            case Benefit.InKind(var quantity) -> escaped(quantity.toString());
        };
    }

    private String left() {
        long given = given().count();
        long waiting = cases.size() - given;
        String total =
                "<p>Tổng số hộ được nhận <i>(households)</i>: <b>%s</b>.".formatted(grouped(given));
        return waiting == 0
                ? total + "</p>"
                : total
                        + " Chưa được cấp, xem từng hồ sơ <i>(waiting, see their cases)</i>: %s.</p>"
                                .formatted(grouped(waiting));
    }

    private static String grouped(long number) {
        return String.format(Locale.of("vi", "VN"), "%,d", number);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
