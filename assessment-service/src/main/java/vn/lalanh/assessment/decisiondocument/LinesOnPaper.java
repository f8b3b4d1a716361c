package vn.lalanh.assessment.decisiondocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Line;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Block.Column;
import vn.lalanh.assessment.paper.InWords;
import vn.lalanh.assessment.paper.VietnameseText;

/** Benefits with their amounts and why, and what they come to. */
final class LinesOnPaper {

    private LinesOnPaper() {}

    static Block table(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            what(line),
                            line.reckoning()
                                    + (line.because().isEmpty() ? "" : ", vì " + line.because())
                                    + " ("
                                    + line.basis()
                                    + ")",
                            amount(line.benefit())));
        }
        return new Block.Table(
                List.of(
                        new Column("TT", 1, false),
                        new Column("Khoản hỗ trợ", 5, false),
                        new Column("Cách tính, căn cứ", 7, false),
                        new Column("Mức hỗ trợ", 4, true)),
                rows);
    }

    static String what(Line line) {
        return line.person() == null
                ? line.what()
                : "%s (nhân khẩu mã số %s)".formatted(line.what(), line.person());
    }

    static String amount(Benefit benefit) {
        return switch (benefit) {
            case Benefit.Cash(var amount) -> VietnameseText.dong(amount.value());
            case Benefit.InKind(var quantity) ->
                    VietnameseText.goods(quantity.code(), quantity.unit().name(), quantity.value());
        };
    }

    /** Money in figures and words, and each kind of goods. */
    static List<Block> totals(List<Line> lines) {
        List<Block> body = new ArrayList<>();
        long sum = 0;
        Map<String, Benefit.InKind> goods = new TreeMap<>();
        for (Line line : lines) {
            switch (line.benefit()) {
                case Benefit.Cash(var amount) -> sum = Math.addExact(sum, amount.value());
                case Benefit.InKind kind ->
                        goods.merge(
                                kind.quantity().code() + kind.quantity().unit(),
                                kind,
                                (one, other) ->
                                        new Benefit.InKind(one.quantity().plus(other.quantity())));
            }
        }
        if (sum > 0) {
            body.add(
                    Block.runs(
                            new Block.Run("Tổng số tiền: ", Block.Face.REGULAR),
                            new Block.Run(VietnameseText.dong(sum) + ".", Block.Face.BOLD)));
            body.add(Block.italic("Bằng chữ: " + InWords.dong(sum) + "."));
        }
        if (!goods.isEmpty()) {
            body.add(
                    Block.plain(
                            "Hiện vật: "
                                    + goods.values().stream()
                                            .map(LinesOnPaper::amount)
                                            .collect(Collectors.joining("; "))
                                    + "."));
        }
        return body;
    }
}
