package vn.lalanh.runner.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lalanh.runner.storm.Summary.Check;
import vn.lalanh.runner.storm.Summary.Told;

/** What must hold when the work is done: in the fund's own books, and against the bank's. */
final class Checks {

    private Checks() {}

    static List<Check> of(JsonNode totals, JsonNode statement, List<Told> cases) {
        List<Check> checks = new ArrayList<>();
        JsonNode money = totals.path("money");
        long paid = money.path("paid").asLong();
        checks.add(sum("Tiền (money)", money, "paid", " đ"));
        for (JsonNode goods : totals.path("goods")) {
            checks.add(
                    sum(
                            goods.path("code").asString(),
                            goods,
                            "handedOver",
                            " " + goods.path("unit").asString()));
        }
        checks.add(
                new Check(
                        totals.path("balanced").asBoolean(),
                        "Ba sổ khớp nhau: đóng góp, lô, khoản giữ chỗ (three books agree)"));
        checks.add(
                new Check(
                        paid == statement.path("paid").asLong(),
                        "Đã chi theo hệ thống %s = ghi nợ %s − hoàn lại %s theo sao kê ngân hàng (paid = bank)"
                                .formatted(
                                        Dong.of(paid),
                                        Dong.of(statement.path("debits").asLong()),
                                        Dong.of(statement.path("credits").asLong()))));
        checks.add(
                new Check(
                        onceEach(statement),
                        "Không lệnh chi nào bị ghi nợ hai lần (nothing paid twice)"));
        checks.add(
                new Check(
                        cases.stream().allMatch(told -> told.timeline().path("gaps").isEmpty()),
                        "Dòng thời gian của %d hồ sơ không khuyết (timelines without gaps)"
                                .formatted(cases.size())));
        return checks;
    }

    private static Check sum(String what, JsonNode sum, String gone, String unit) {
        long given = sum.path("given").asLong();
        long available = sum.path("available").asLong();
        long reserved = sum.path("reserved").asLong();
        long paid = sum.path(gone).asLong();
        return new Check(
                given == available + reserved + paid,
                "%s: nhận %s%s = còn %s + giữ chỗ %s + đã chi %s"
                        .formatted(
                                what,
                                Dong.number(given),
                                unit,
                                Dong.number(available),
                                Dong.number(reserved),
                                Dong.number(paid)));
    }

    private static boolean onceEach(JsonNode statement) {
        return statement
                .path("movements")
                .valueStream()
                .filter(movement -> movement.path("kind").asString().equals("DEBIT"))
                .collect(
                        Collectors.groupingBy(
                                movement -> movement.path("instructionId").asString(),
                                Collectors.counting()))
                .values()
                .stream()
                .allMatch(times -> times == 1);
    }
}
