package vn.lalanh.assessment.paper.html;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.HtmlPrinter;
import vn.lalanh.assessment.paper.Paper;

@Component
class HtmlPapers implements HtmlPrinter {

    private static final String STYLE =
            """
            body{font-family:"Times New Roman","Liberation Serif",serif;font-size:13pt;max-width:17cm;margin:1.5cm auto}
            .head,.end{display:flex;justify-content:space-between;gap:1cm}.head>div{text-align:center}
            h1{font-size:14pt;text-align:center;margin:.8cm 0 .2cm}.about,.c{text-align:center;font-weight:bold}
            p{margin:.2cm 0;text-indent:1cm}p.c{text-indent:0}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 6px;vertical-align:top;white-space:pre-line}
            td.n{text-align:right}.mark{border:2px solid #000;padding:4px;text-align:center;font-weight:bold}
            .end{margin-top:1cm;min-height:4cm}.sign{text-align:center;font-weight:bold}
            footer{font-size:8pt;margin-top:1cm;overflow-wrap:anywhere}
            """;

    @Override
    public String html(Paper paper) {
        return """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
        <div class="head"><div>%s<br>%s</div><div><b>%s</b><br><b>%s</b><br><i>%s</i></div></div>
        %s<h1>%s</h1><div class="about">%s</div>
        %s<div class="end"><div><b><i>Nơi nhận:</i></b><br>%s</div><div class="sign">%s</div></div>
        <footer>Mã đối chiếu nội dung (SHA-256): %s</footer>
        </body></html>
        """
                .formatted(
                        escaped(paper.title() + " " + paper.head().number()),
                        STYLE,
                        paper.head().issuer().stream()
                                .map(line -> "<b>" + escaped(line) + "</b>")
                                .collect(Collectors.joining("<br>")),
                        escaped(paper.head().number()),
                        Paper.NATION,
                        Paper.MOTTO,
                        escaped(paper.head().placeAndDate()),
                        mark(paper),
                        escaped(paper.title()),
                        escaped(paper.about()),
                        paper.body().stream()
                                .map(HtmlPapers::block)
                                .collect(Collectors.joining("\n")),
                        paper.closing().recipients().stream()
                                .map(HtmlPapers::escaped)
                                .collect(Collectors.joining("<br>")),
                        escaped(paper.closing().signer()),
                        paper.digest());
    }

    private static String mark(Paper paper) {
        String mark = paper.mark();
        return mark == null ? "" : "<div class=\"mark\">" + escaped(mark) + "</div>";
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var placing, var runs) ->
                    "<p%s>%s</p>"
                            .formatted(
                                    placing == Block.Placing.CENTRED ? " class=\"c\"" : "",
                                    runs.stream()
                                            .map(HtmlPapers::run)
                                            .collect(Collectors.joining()));
            case Block.Table table -> table(table);
        };
    }

    private static String run(Block.Run run) {
        String text = escaped(run.text());
        return switch (run.face()) {
            case REGULAR -> text;
            case BOLD -> "<b>" + text + "</b>";
            case ITALIC -> "<i>" + text + "</i>";
        };
    }

    private static String table(Block.Table table) {
        StringBuilder html = new StringBuilder("<table><tr>");
        table.columns()
                .forEach(column ->
                        html.append("<th>").append(escaped(column.title())).append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(table.columns().get(i).numeric() ? "<td class=\"n\">" : "<td>")
                        .append(escaped(row.get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
