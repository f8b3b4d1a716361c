package vn.lalanh.assessment.simulation.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.lalanh.assessment.simulation.Comparison;
import vn.lalanh.assessment.simulation.Comparison.Amounts;
import vn.lalanh.assessment.simulation.Comparison.Cost;
import vn.lalanh.assessment.simulation.Comparison.Figure;
import vn.lalanh.assessment.simulation.Comparison.Kind;
import vn.lalanh.assessment.simulation.Comparison.Row;
import vn.lalanh.assessment.simulation.Comparison.Table;
import vn.lalanh.assessment.simulation.Population;
import vn.lalanh.assessment.simulation.Simulation;
import vn.lalanh.assessment.simulation.Simulation.Known;
import vn.lalanh.assessment.simulation.Simulation.Running;
import vn.lalanh.platform.time.WorkingDays;

/** A simulation as a page to read and to print: Vietnamese first, English beside it, nothing from elsewhere, no script. */
record ComparisonPage(Known simulation) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingDays.ZONE);
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int WIDTH = 180;

    private static final String STYLE =
            """
            body{font-family:system-ui,sans-serif;font-size:15px;line-height:1.45;max-width:62rem;margin:1.5rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin-top:1.4rem}i{color:#555}
            table{border-collapse:collapse;width:100%;margin:.4rem 0}th,td{border-bottom:1px solid #ccc;padding:3px 8px;text-align:left;vertical-align:top}
            th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}td.in{padding-left:1.6rem}
            .few{color:#777}.note{color:#444;font-size:.92em}svg{vertical-align:middle}
            @media print{body{margin:0}}
            """;

    String html() {
        return """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">%s<title>Mô phỏng %s</title><style>%s</style></head><body>
        <h1>Mô phỏng sách định mức %s<br><i>Simulation of a norm book</i></h1>
        <p>So với <i>(against)</i>: <b>%s</b>. Yêu cầu lúc <i>(asked for)</i> %s.%s</p>
        %s</body></html>
        """
                .formatted(
                        simulation instanceof Simulation.Waiting || simulation instanceof Running
                                ? "<meta http-equiv=\"refresh\" content=\"2\">"
                                : "",
                        tried(),
                        STYLE,
                        tried(),
                        against(),
                        TIME.format(simulation.asked().at()),
                        population(),
                        body());
    }

    private String tried() {
        return HtmlUtils.htmlEscape(
                String.valueOf(SimulationView.name(simulation.trial().tried())));
    }

    private String against() {
        String name = SimulationView.name(simulation.trial().against());
        return name == null
                ? "sách đang có hiệu lực <i>(what is in force)</i>"
                : HtmlUtils.htmlEscape(name);
    }

    private String population() {
        Population population = simulation.trial().population();
        return population == null
                ? ""
                : " Dân số giả định <i>(population)</i>: %s hộ, hạt giống <i>(seed)</i> %d."
                        .formatted(grouped(population.size()), population.seed());
    }

    private String body() {
        return switch (simulation) {
            case Simulation.Waiting _ -> "<p>Đang chờ đến lượt <i>(waiting)</i>.</p>";
            case Running running ->
                    "<p>Đang chạy <i>(running)</i>: %s / %s hộ. %s</p>"
                            .formatted(
                                    grouped(running.run().done()),
                                    grouped(running.run().total()),
                                    bar(running.run().done(), running.run().total(), "#2a6"));
            case Simulation.Cancelled cancelled ->
                    "<p>Đã hủy lúc <i>(cancelled)</i> %s.</p>"
                            .formatted(TIME.format(cancelled.at()));
            case Simulation.Failed failed ->
                    "<p>Không hoàn thành được <i>(failed)</i>: %s.</p>"
                            .formatted(Words.failure(failed.why()));
            case Simulation.Finished finished ->
                    finished.results().stream()
                                    .map(ComparisonPage::result)
                                    .collect(Collectors.joining())
                            + NOTES;
        };
    }

    private static final String NOTES =
            """
            <h2>Cách đọc <i>(how to read it)</i></h2>
            <p class="note">“&lt;10”: dưới 10 hộ, không nêu con số. “ẩn”: con số bị ẩn để không suy ra được những con số dưới 10.
            Mỗi hộ được tính vào một nhóm ưu tiên, nhóm cấp thiết nhất của hộ. Hồ sơ bảo mật chỉ có trong dòng riêng.
            “Theo định mức của Nhà nước” là phần mà riêng các nghị định đã cho; “tỉnh thêm” là phần vượt trên đó.<br>
            <i>“&lt;10”: fewer than ten households. “ẩn”: withheld, so that none below ten can be reckoned. A household stands in its
            most urgent priority group only; protected cases in a row of their own. The State's part is what the decrees alone would
            give; the province's is what comes on top.</i></p>
            """;

    private static String result(Comparison result) {
        return """
        <h2>%s</h2>
        <p>%s</p>
        <table><tr><th></th><th class="n">Sách so sánh <i>(against)</i></th><th class="n">Sách thử <i>(tried)</i></th><th></th></tr>
        %s%s</table>
        <p>%s</p>
        %s%s%s%s%s
        """
                .formatted(
                        Words.over(result.over()),
                        sentence(result),
                        line("Tổng tiền <i>(all money)</i>", "đ", result.money()),
                        line(
                                "Số hộ được hỗ trợ <i>(households helped)</i>",
                                "hộ",
                                new Amounts(
                                        result.coverage().helpedAgainst(),
                                        result.coverage().helpedTried())),
                        leftOut(result),
                        costs("Theo nguồn <i>(by fund)</i>", result.funds()),
                        costs("Theo khoản hỗ trợ <i>(by benefit)</i>", result.benefits()),
                        table("Theo nhóm ưu tiên <i>(by priority group)</i>", result.groups()),
                        table("Theo khu vực và xã <i>(by area and commune)</i>", result.places()),
                        kinds(result.most()));
    }

    private static String sentence(Comparison result) {
        var total = result.total();
        return """
        Trong %s hộ bị ảnh hưởng: <b>%s</b> hộ được nhiều hơn, <b>%s</b> hộ được ít hơn, %s hộ không đổi; %s hộ mới được hỗ trợ, %s hộ không còn được hỗ trợ.
        <br><i>Of %s households hit, %s get more, %s less and %s the same; %s are newly helped, %s no longer.</i>
        """
                .formatted(
                        text(total.households()),
                        text(total.winners()),
                        text(total.losers()),
                        text(total.same()),
                        text(result.coverage().newlyHelped()),
                        text(result.coverage().noLongerHelped()),
                        text(total.households()),
                        text(total.winners()),
                        text(total.losers()),
                        text(total.same()),
                        text(result.coverage().newlyHelped()),
                        text(result.coverage().noLongerHelped()));
    }

    private static String leftOut(Comparison result) {
        var out = result.leftOut();
        return """
        <span class="note">Không tính <i>(left out)</i>: %s hồ sơ đã bị từ chối, khiếu nại hoặc rút; %s chưa có dữ kiện; %s không có sách trung ương.
        Sách đã dùng <i>(books)</i>: %s so với %s.</span>
        """
                .formatted(
                        text(out.ended()),
                        text(out.withoutFacts()),
                        text(out.withoutLaw()),
                        names(result.booksTried()),
                        names(result.booksAgainst()));
    }

    private static String names(List<String> books) {
        return HtmlUtils.htmlEscape(String.join(", ", books));
    }

    private static String costs(String title, List<Cost> costs) {
        return """
        <h3>%s</h3><table><tr><th></th><th class="n">Số hộ</th><th class="n">Sách so sánh</th><th class="n">Số hộ</th><th class="n">Sách thử</th><th></th></tr>
        %s</table>
        """
                .formatted(
                        title,
                        costs.stream().map(ComparisonPage::cost).collect(Collectors.joining()));
    }

    private static String cost(Cost cost) {
        var words = cost.words();
        String name =
                words == null
                        ? Words.fund(cost.name())
                        : HtmlUtils.htmlEscape(words.vi())
                                + " <i>"
                                + HtmlUtils.htmlEscape(words.en())
                                + "</i>";
        return "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n"
                .formatted(
                        name,
                        text(cost.households().against()),
                        amount(cost.amount().against(), cost.unit()),
                        text(cost.households().tried()),
                        amount(cost.amount().tried(), cost.unit()),
                        bars(cost.amount()));
    }

    private static String amount(Figure figure, String unit) {
        return text(figure)
                + (figure.isShown()
                        ? unit.equals("VND") ? " đ" : " " + HtmlUtils.htmlEscape(unit)
                        : "");
    }

    private static String line(String name, String unit, Amounts both) {
        return "<tr><td>%s</td><td class=\"n\">%s %s</td><td class=\"n\">%s %s</td><td>%s</td></tr>\n"
                .formatted(name, text(both.against()), unit, text(both.tried()), unit, bars(both));
    }

    private static String table(String title, Table table) {
        if (table.withheld()) {
            return "<h3>%s</h3><p class=\"note\">Quá ít hộ để công bố <i>(too few to be shown)</i>.</p>\n"
                    .formatted(title);
        }
        return """
        <h3>%s</h3><table><tr><th></th><th class="n">Số hộ</th><th class="n">Được nhiều hơn <i>(more)</i></th><th class="n">Được ít hơn <i>(less)</i></th>
        <th class="n">Không đổi</th><th class="n">Tiền, sách so sánh</th><th class="n">Tiền, sách thử</th><th></th></tr>
        %s</table>
        """
                .formatted(
                        title,
                        table.rows().stream()
                                .map(ComparisonPage::row)
                                .collect(Collectors.joining()));
    }

    private static String row(Row row) {
        var changes = row.changes();
        return "<tr><td%s>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n"
                .formatted(
                        row.within() == null ? "" : " class=\"in\"",
                        Words.row(row.key(), row.within()),
                        text(changes.households()),
                        text(changes.winners()),
                        text(changes.losers()),
                        text(changes.same()),
                        text(row.money().against()),
                        text(row.money().tried()),
                        bars(row.money()));
    }

    private static String kinds(List<Kind> kinds) {
        if (kinds.isEmpty()) {
            return "";
        }
        return """
        <h3>Thay đổi nhiều nhất <i>(what changes most)</i></h3>
        <p class="note">Các hộ giống nhau, ít nhất 10 hộ mỗi dòng; số tiền bình quân một hộ, làm tròn 100.000 đ.
        <i>Households that are alike, ten at least in a row; mean of one, in whole 100,000 đồng.</i></p>
        <table><tr><th>Hộ <i>(household)</i></th><th class="n">Số hộ, từ</th><th class="n">Sách so sánh</th><th class="n">Sách thử</th><th></th></tr>
        %s</table>
        """
                .formatted(
                        kinds.stream()
                                .map(kind ->
                                        "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s đ</td><td class=\"n\">%s đ</td><td>%s</td></tr>\n"
                                                .formatted(
                                                        Words.profile(kind.profile()),
                                                        grouped(kind.atLeast()),
                                                        grouped(kind.against()),
                                                        grouped(kind.tried()),
                                                        bars(kind.against(), kind.tried())))
                                .collect(Collectors.joining()));
    }

    private static String text(Figure figure) {
        return switch (figure.how()) {
            case SHOWN -> grouped(figure.value());
            case FEW -> "<span class=\"few\">&lt;10</span>";
            case WITHHELD -> "<span class=\"few\">ẩn</span>";
        };
    }

    private static String grouped(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    private static String bars(Amounts both) {
        return both.against().isShown() && both.tried().isShown()
                ? bars(both.against().value(), both.tried().value())
                : "";
    }

    /** One above the other, the longer one as long as there is room. */
    private static String bars(long against, long tried) {
        long most = Math.max(against, tried);
        return """
        <svg width="%d" height="18" role="img" aria-label="%s / %s"><rect y="1" width="%d" height="7" fill="#999"/><rect y="10" width="%d" height="7" fill="#2a6"/></svg>\
        """
                .formatted(
                        WIDTH,
                        grouped(against),
                        grouped(tried),
                        length(against, most),
                        length(tried, most));
    }

    private static String bar(long part, long whole, String colour) {
        return "<svg width=\"%d\" height=\"10\" role=\"img\" aria-label=\"%d / %d\"><rect width=\"%d\" height=\"10\" fill=\"#ddd\"/><rect width=\"%d\" height=\"10\" fill=\"%s\"/></svg>"
                .formatted(WIDTH, part, whole, WIDTH, length(part, whole), colour);
    }

    private static long length(long part, long whole) {
        return whole == 0 ? 0 : Math.round((double) part / whole * WIDTH);
    }
}
