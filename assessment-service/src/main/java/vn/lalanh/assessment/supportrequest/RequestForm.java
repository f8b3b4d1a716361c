package vn.lalanh.assessment.supportrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Block.Column;
import vn.lalanh.assessment.paper.InWords;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.Paper.Closing;
import vn.lalanh.assessment.paper.Paper.Letterhead;
import vn.lalanh.assessment.paper.VietnameseText;
import vn.lalanh.assessment.supportrequest.Situation.Lacking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Level;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submission;
import vn.lalanh.assessment.supportrequest.SupportRequest.Withdrawn;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.platform.time.WorkingDays;

/**
 * What a request says on paper: what was submitted, and nothing of what came of it.
 *
 * @param names what norms are called, by id
 */
record RequestForm(
        Declared incident, Written request, Submission submission, Map<String, String> names) {

    private static final String MONEY = "VND";

    Paper paper() {
        Situation situation = submission.situation();
        List<Block> body = new ArrayList<>();
        body.add(Block.centred("Kính gửi: " + addressee()));
        body.add(
                Block.plain(
                        "Sự cố “%s” xảy ra %s vượt quá khả năng của địa phương. Số liệu đến %s:"
                                .formatted(
                                        incident.what().name(),
                                        VietnameseText.day(incident.what().occurredOn()),
                                        VietnameseText.day(situation.at()))));
        body.add(heading("1. Tình hình thiệt hại"));
        body.add(damage(situation.damage()));
        Long estimate = request.draft().estimatedDamage();
        if (estimate != null) {
            body.add(
                    Block.plain(
                            "Ước tính giá trị thiệt hại: %s (%s)."
                                    .formatted(
                                            VietnameseText.dong(estimate),
                                            InWords.dong(estimate))));
        }
        body.add(heading("2. Hỗ trợ đã duyệt và còn chờ nguồn"));
        body.add(lacking(situation.lacking()));
        body.add(heading("3. Đề nghị hỗ trợ"));
        body.add(needs(submission.asked()));
        sum(submission.asked()).ifPresent(body::add);
        String narrative = request.draft().narrative();
        if (narrative != null) {
            body.add(heading("4. Ý kiến của địa phương"));
            narrative.lines().forEach(line -> body.add(Block.plain(line)));
        }
        LocalDate date =
                request.sent() == null
                        ? null
                        : LocalDate.ofInstant(submission.at(), WorkingDays.ZONE);
        return new Paper(
                new Letterhead(issuer(), "Số: ……/TTr-UBND", date),
                mark(),
                "TỜ TRÌNH",
                "Về việc đề nghị hỗ trợ khắc phục hậu quả (lần %d)"
                        .formatted(request.asking().round()),
                body,
                new Closing(List.of("- Như trên;", "- Lưu: VT."), "CHỦ TỊCH ỦY BAN NHÂN DÂN"));
    }

    private @Nullable String mark() {
        if (request instanceof Withdrawn) {
            return "ĐÃ RÚT";
        }
        return request.sent() == null ? "DỰ THẢO - SỐ LIỆU CHƯA CHỐT" : null;
    }

    private String addressee() {
        return request.asking().level() == Level.PROVINCE
                ? "Ủy ban nhân dân tỉnh, thành phố (mã %s)"
                        .formatted(incident.what().provinceCode())
                : "Bộ, cơ quan trung ương có thẩm quyền";
    }

    private List<String> issuer() {
        String kind =
                request.asking().level() == Level.PROVINCE
                        ? "XÃ, PHƯỜNG, ĐẶC KHU (MÃ %s)"
                        : "TỈNH, THÀNH PHỐ (MÃ %s)";
        return List.of("ỦY BAN NHÂN DÂN", kind.formatted(request.asking().place()));
    }

    private static Block heading(String text) {
        return Block.runs(new Block.Run(text, Block.Face.BOLD));
    }

    private static Block damage(Row row) {
        return new Block.Table(
                List.of(
                        new Column("Chỉ tiêu", 8, false),
                        new Column("Đơn vị", 2, false),
                        new Column("Số lượng", 3, true)),
                List.of(
                        line("Hồ sơ đã tiếp nhận", "hồ sơ", row.cases()),
                        line("Người chết, mất tích", "người", row.deadOrMissing()),
                        line("Người bị thương nặng", "người", row.injured()),
                        line("Người thiếu đói", "người", row.hungry()),
                        line("Nhà thiệt hại hoàn toàn", "nhà", row.houses(Damage.TOTAL)),
                        line("Nhà thiệt hại nặng", "nhà", row.houses(Damage.HEAVY)),
                        line("Nhà thiệt hại một phần", "nhà", row.houses(Damage.PARTIAL))));
    }

    private static List<String> line(String what, String unit, long count) {
        return List.of(what, unit, VietnameseText.grouped(count));
    }

    private Block lacking(List<Lacking> lacking) {
        return new Block.Table(
                List.of(
                        new Column("Khoản", 5, false),
                        new Column("Đã duyệt", 4, true),
                        new Column("Đã chi, phát", 4, true),
                        new Column("Hồ sơ còn chờ nguồn", 4, true)),
                lacking.stream()
                        .map(one ->
                                List.of(
                                        name(one.benefit()),
                                        amount(one.unit(), one.approved()),
                                        amount(one.unit(), one.settled()),
                                        amount(one.unit(), one.waiting())))
                        .toList());
    }

    private Block needs(List<Need> needs) {
        return new Block.Table(
                List.of(new Column("Khoản", 8, false), new Column("Đề nghị hỗ trợ", 5, true)),
                needs.stream()
                        .map(need ->
                                List.of(name(need.benefit()), amount(need.unit(), need.amount())))
                        .toList());
    }

    private static Optional<Block> sum(List<Need> needs) {
        long sum = 0;
        for (Need need : needs) {
            sum = need.unit().equals(MONEY) ? Math.addExact(sum, need.amount()) : sum;
        }
        return sum == 0
                ? Optional.empty()
                : Optional.of(
                        Block.plain(
                                "Tổng số tiền: %s. Bằng chữ: %s."
                                        .formatted(VietnameseText.dong(sum), InWords.dong(sum))));
    }

    private String name(@Nullable String benefit) {
        return benefit == null ? "Theo nhu cầu" : names.getOrDefault(benefit, benefit);
    }

    private static String amount(String unit, long value) {
        if (unit.equals(MONEY)) {
            return VietnameseText.dong(value);
        }
        String[] goods = unit.split("/", 2);
        return VietnameseText.goods(goods[0], goods.length > 1 ? goods[1] : "PIECE", value);
    }
}
