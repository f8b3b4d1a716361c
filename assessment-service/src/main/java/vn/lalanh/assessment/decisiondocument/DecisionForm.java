package vn.lalanh.assessment.decisiondocument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Appeal;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Answered;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.AtOnce;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Corrects;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Granted;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Line;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Refused;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.Paper.Closing;
import vn.lalanh.assessment.paper.Paper.Letterhead;
import vn.lalanh.assessment.paper.VietnameseText;

/** What a decision's document says, in the words and the order of Decree 30/2020/NĐ-CP. */
final class DecisionForm {

    private static final String BLANK = "……………………………………………";
    private static final String DRAFT = "DỰ THẢO - CHƯA PHÁT HÀNH, KHÔNG CÓ GIÁ TRỊ THI HÀNH";
    private static final List<String> STANDING_BASES =
            List.of(
                    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
                    "Căn cứ Luật Khiếu nại số 02/2011/QH13;");

    private final DecisionPaper paper;
    private final Report report;
    private final List<Block> body = new ArrayList<>();
    private int articles;

    private DecisionForm(DecisionPaper paper) {
        this.paper = paper;
        this.report = paper.subject().report();
    }

    static Paper of(DecisionPaper paper) {
        DecisionForm form = new DecisionForm(paper);
        return switch (paper.content()) {
            case Granted granted -> form.granted(granted);
            case Refused refused -> form.refused(refused);
            case Answered answered -> form.answered(answered);
        };
    }

    private Paper granted(Granted granted) {
        AtOnce atOnce = granted.atOnce();
        Corrects corrects = granted.corrects();
        bases(granted.laws());
        if (report.list() != null) {
            body.add(basis("Căn cứ danh sách cứu trợ số %s đã duyệt;".formatted(report.list())));
        }
        if (atOnce != null) {
            body.add(
                    basis(
                            "Căn cứ Quyết định số %s về tình trạng khẩn cấp;"
                                    .formatted(atOnce.emergencyDecision())));
        }
        body.add(
                basis(
                        "Xét hồ sơ số %s và kết quả thẩm định, duyệt %s,"
                                .formatted(report.caseId(), day(granted.at()))));
        decides();
        article("Hỗ trợ hộ gia đình mã số %s%s các khoản sau:".formatted(household(), hit()));
        body.add(holder());
        body.add(LinesOnPaper.table(granted.lines()));
        body.addAll(LinesOnPaper.totals(granted.lines()));
        granted.advice().forEach(advice -> body.add(Block.plain("Ngoài ra: " + advice)));
        article(
                "Các khoản tại Điều 1 được chi trả, cấp phát cho hộ gia đình khi đã bố trí được"
                        + " nguồn; tiền qua tài khoản, bưu điện hoặc tiền mặt, hiện vật có ký nhận.");
        if (atOnce != null) {
            article(
                    "Quyết định này được ban hành theo thủ tục khẩn cấp và phải được hợp thức hóa"
                            + " trước khi hết %s.".formatted(day(atOnce.regulariseBy())));
        }
        if (corrects != null) {
            replaced(corrects);
        }
        complaint(granted.appealBy());
        effect();
        body.add(Officers.of(granted));
        return paper(
                corrects == null
                        ? "Về việc hỗ trợ khẩn cấp cho hộ gia đình"
                        : "Về việc điều chỉnh hỗ trợ khẩn cấp cho hộ gia đình",
                atOnce == null ? null : "QUYẾT ĐỊNH KHẨN CẤP - HỢP THỨC HÓA SAU");
    }

    private Paper refused(Refused refused) {
        bases(refused.laws());
        body.add(basis("Xét hồ sơ số %s và kết quả thẩm định,".formatted(report.caseId())));
        decides();
        article("Không hỗ trợ hộ gia đình mã số %s%s.".formatted(household(), hit()));
        body.add(holder());
        body.add(Block.plain(reason(refused.reasonCode(), refused.remark())));
        refused.because().forEach(text -> body.add(Block.plain("- " + text)));
        if (refused.takesBack() > 0) {
            article(takenBack(refused));
        }
        complaint(refused.appealBy());
        effect();
        body.add(Officers.one("Người quyết định", refused.by()));
        return paper("Về việc không hỗ trợ hộ gia đình", null);
    }

    private static String takenBack(Refused refused) {
        return "Hủy bỏ %s.".formatted(earlier(refused.takesBack(), refused.takesBackNumber()));
    }

    private static String earlier(int approval, @Nullable Issue issue) {
        return issue == null
                ? "việc duyệt hỗ trợ lần %d của hồ sơ này, chưa phát hành thành quyết định"
                        .formatted(approval)
                : "Quyết định số %s %s (duyệt lần %d của hồ sơ này)"
                        .formatted(issue.symbol(), VietnameseText.day(issue.on()), approval);
    }

    private void replaced(Corrects corrects) {
        article(
                "Quyết định này thay thế %s."
                        .formatted(earlier(corrects.approval(), corrects.issue())));
        body.add(Block.plain(reason(corrects.reasonCode(), corrects.remark())));
        difference("Tăng", corrects.raised());
        difference("Giảm", corrects.lowered());
        body.add(
                Block.plain(
                        "Phần tăng được chi bổ sung; phần giảm đã chi quá được thu hồi theo quy định."));
    }

    private void difference(String which, List<Line> lines) {
        if (!lines.isEmpty()) {
            body.add(
                    Block.plain(
                            lines.stream()
                                    .map(line ->
                                            LinesOnPaper.what(line)
                                                    + ": "
                                                    + LinesOnPaper.amount(line.benefit()))
                                    .collect(Collectors.joining("; ", which + ": ", "."))));
        }
    }

    private Paper answered(Answered answered) {
        Appeal appeal = answered.appeal();
        Appeal.Ruling ruling = answered.ruling();
        bases(List.of());
        body.add(
                basis(
                        "Xét khiếu nại lần %d %s của hộ gia đình mã số %s đối với %s, hồ sơ số %s,"
                                .formatted(
                                        appeal.number(),
                                        day(appeal.lodgedAt()),
                                        household(),
                                        appeal.against() == Appeal.Against.REJECTION
                                                ? "quyết định không hỗ trợ"
                                                : "mức hỗ trợ",
                                        report.caseId())));
        decides();
        article(
                ruling.result() == Appeal.Result.UPHELD
                        ? "Công nhận nội dung khiếu nại; hồ sơ được thẩm định lại."
                        : "Không công nhận nội dung khiếu nại; giữ nguyên quyết định bị khiếu nại.");
        body.add(holder());
        body.add(
                Block.plain(
                        "Nội dung khiếu nại: " + said(appeal.reasonCode(), appeal.remark()) + "."));
        body.add(Block.plain(reason(ruling.reasonCode(), ruling.remark())));
        article(
                "Nếu không đồng ý, hộ gia đình có quyền khiếu nại lần hai hoặc khởi kiện vụ án hành"
                        + " chính theo quy định của pháp luật.");
        effect();
        body.add(Officers.one("Người giải quyết khiếu nại", ruling.by()));
        return paper("Về việc giải quyết khiếu nại", null);
    }

    private void bases(List<String> laws) {
        STANDING_BASES.forEach(text -> body.add(basis(text)));
        laws.forEach(law -> body.add(basis("Căn cứ " + law + ";")));
    }

    private static Block basis(String text) {
        return Block.italic(text);
    }

    private void decides() {
        body.add(Block.centred("QUYẾT ĐỊNH:"));
    }

    private void article(String text) {
        articles++;
        body.add(Block.article(articles, text));
    }

    /** Names are not kept here: whoever hands the document over writes it from the registry of households. */
    private static Block holder() {
        return Block.plain("Họ và tên chủ hộ: " + BLANK);
    }

    private String household() {
        return report.householdId();
    }

    private String hit() {
        return ", bị ảnh hưởng bởi sự cố “%s” xảy ra %s"
                .formatted(paper.subject().incident(), VietnameseText.day(report.occurredOn()));
    }

    private static String reason(String code, @Nullable String remark) {
        return "Lý do: " + said(code, remark) + ".";
    }

    private static String said(String code, @Nullable String remark) {
        return remark == null || remark.isBlank()
                ? "mã " + code
                : remark.strip() + " (mã " + code + ")";
    }

    private void complaint(@Nullable Instant until) {
        article(
                until == null
                        ? "Hộ gia đình có quyền khiếu nại quyết định này theo Luật Khiếu nại."
                        : "Hộ gia đình có quyền khiếu nại quyết định này theo Luật Khiếu nại, chậm nhất là hết %s."
                                .formatted(day(until)));
    }

    private void effect() {
        article(
                "Quyết định này có hiệu lực kể từ ngày ký. Công chức được giao, các bộ phận có liên"
                        + " quan và hộ gia đình nêu trên chịu trách nhiệm thi hành./.");
    }

    private Paper paper(String about, @Nullable String mark) {
        Issue issue = paper.issue();
        List<String> marks = new ArrayList<>();
        if (issue == null) {
            marks.add(DRAFT);
        }
        if (mark != null) {
            marks.add(mark);
        }
        if (report.shielded()) {
            marks.add("HỒ SƠ ĐƯỢC BẢO VỆ - KHÔNG NIÊM YẾT, KHÔNG SAO CHỤP");
        }
        return new Paper(
                new Letterhead(
                        List.of(
                                "ỦY BAN NHÂN DÂN",
                                "XÃ, PHƯỜNG, ĐẶC KHU (MÃ %s)".formatted(report.communeCode())),
                        issue == null ? "Số: ……/QĐ-UBND" : "Số: " + issue.symbol(),
                        issue == null ? null : issue.on()),
                marks.isEmpty() ? null : String.join(" · ", marks),
                "QUYẾT ĐỊNH",
                about,
                heading(),
                new Closing(
                        List.of("- Hộ gia đình nêu tại Điều 1;", "- Lưu: VT, hồ sơ."),
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN"));
    }

    private List<Block> heading() {
        List<Block> all = new ArrayList<>();
        all.add(
                Block.centred(
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ, PHƯỜNG, ĐẶC KHU (MÃ %s)"
                                .formatted(report.communeCode())));
        all.addAll(body);
        return all;
    }

    private static String day(Instant at) {
        return VietnameseText.day(at);
    }
}
