package vn.lalanh.assessment.feedback.web;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import vn.lalanh.assessment.feedback.FeedbackRefusal;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.Opinion.Reason;
import vn.lalanh.assessment.feedback.Receipt;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** Pages for a small telephone: Vietnamese first, English beside it, no script, nothing from elsewhere. */
final class FeedbackPage {

    private static final String STYLE =
            """
            body{font-family:sans-serif;font-size:1.1rem;max-width:34rem;margin:1rem auto;padding:0 1rem}
            i{color:#555}fieldset{margin:0 0 1rem;border:1px solid #999;border-radius:.4rem}
            label{display:block;padding:.35rem 0}input[type=text],select,button{font-size:1.1rem;padding:.4rem;width:100%;box-sizing:border-box}
            button{background:#0a6;color:#fff;border:0;border-radius:.4rem}.wrong{border:2px solid #c00;padding:.5rem}
            """;

    private FeedbackPage() {}

    /** Empty {@code wrong} where nothing is. */
    static String form(Receipt settled, String wrong) {
        return page(
                "Phản hồi về khoản hỗ trợ",
                """
                <h1>Phản hồi về khoản hỗ trợ</h1><p><i>Your answer about the help. Works once.</i></p>
                %s
                <form method="post">
                <fieldset><legend>Đã chi cho hộ <i>(settled)</i></legend><p><b>%s</b></p>
                <label><input type="radio" name="receivedAll" value="yes" required> Đã nhận đủ <i>(all received)</i></label>
                <label><input type="radio" name="receivedAll" value="no"> Nhận khác, cụ thể <i>(something else)</i>:</label>
                <label>Số tiền đã nhận (đồng) <i>(đồng received)</i><input type="text" name="amount" inputmode="numeric" maxlength="20"></label>
                %s</fieldset>
                <fieldset><legend>Mức hài lòng <i>(1 worst, 5 best)</i></legend>%s</fieldset>
                <fieldset><legend>Vì sao? <i>(why)</i></legend>%s</fieldset>
                <fieldset><legend>Khiếu nại <i>(complaint)</i></legend><select name="complaint"><option value="">Không khiếu nại (none)</option>%s</select></fieldset>
                <button>Gửi <i>(send)</i></button></form>
                """
                        .formatted(
                                wrong.isEmpty()
                                        ? ""
                                        : "<p class=\"wrong\">%s</p>".formatted(escaped(wrong)),
                                escaped(words(settled)),
                                goods(settled),
                                ratings(),
                                reasons(),
                                complaints()));
    }

    static Sentence thanks(boolean followedUp) {
        return followedUp
                ? new Sentence(
                        "Cảm ơn. Phản hồi đã được ghi nhận và sẽ có cán bộ khác xem xét, trả lời.",
                        "Thank you. Your answer is recorded; another officer will look into it.")
                : new Sentence(
                        "Cảm ơn. Phản hồi đã được ghi nhận.",
                        "Thank you. Your answer is recorded.");
    }

    static String thanked(boolean followedUp) {
        return told(thanks(followedUp));
    }

    static String unknown() {
        return told(
                new Sentence(FeedbackRefusal.LINK_UNKNOWN.vi(), FeedbackRefusal.LINK_UNKNOWN.en()));
    }

    private static String told(Sentence said) {
        return page(
                "Phản hồi về khoản hỗ trợ",
                "<p><b>%s</b></p><p><i>%s</i></p>"
                        .formatted(escaped(said.vi()), escaped(said.en())));
    }

    private static String page(String title, String body) {
        return """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>%s</style></head><body>%s</body></html>
        """
                .formatted(title, STYLE, body);
    }

    private static String words(Receipt settled) {
        String goods =
                sorted(settled).entrySet().stream()
                        .map(one -> quantity(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
        String money = Money.of(settled.amount()).toString();
        return goods.isEmpty() ? money : settled.amount() == 0 ? goods : money + ", " + goods;
    }

    private static String quantity(String key, long value) {
        String[] parts = key.split("/", 2);
        return new Quantity(parts[0], value, Quantity.Unit.valueOf(parts[1]))
                .toString()
                .replace("RICE", "gạo");
    }

    private static String goods(Receipt settled) {
        return sorted(settled).keySet().stream()
                .map(key ->
                        "<label>%s (%s)<input type=\"text\" name=\"goods.%s\" inputmode=\"decimal\" maxlength=\"20\"></label>"
                                .formatted(
                                        escaped(key.split("/", 2)[0].replace("RICE", "Gạo")),
                                        key.endsWith("/GRAM") ? "kg" : "cái, chiếc",
                                        escaped(key)))
                .collect(Collectors.joining());
    }

    private static String ratings() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(n ->
                        "<label><input type=\"radio\" name=\"rating\" value=\"%d\" required> %d %s</label>"
                                .formatted(n, n, "★".repeat(n)))
                .collect(Collectors.joining());
    }

    private static String reasons() {
        return Arrays.stream(Reason.values())
                .map(one ->
                        "<label><input type=\"checkbox\" name=\"reasons\" value=\"%s\"> %s <i>(%s)</i></label>"
                                .formatted(one.name(), one.vi(), one.en()))
                .collect(Collectors.joining());
    }

    private static String complaints() {
        return Arrays.stream(Complaint.values())
                .map(one ->
                        "<option value=\"%s\">%s (%s)</option>"
                                .formatted(one.name(), one.vi(), one.en()))
                .collect(Collectors.joining());
    }

    private static Map<String, Long> sorted(Receipt receipt) {
        return new TreeMap<>(receipt.goods());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
