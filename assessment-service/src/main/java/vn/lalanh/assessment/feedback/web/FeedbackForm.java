package vn.lalanh.assessment.feedback.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.lalanh.assessment.feedback.Opinion;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.Opinion.Reason;
import vn.lalanh.assessment.feedback.Receipt;

/** What somebody filled in. */
sealed interface FeedbackForm {

    record Filled(Opinion opinion) implements FeedbackForm {}

    /** With what is missing, in Vietnamese: the form is read by whoever fills it in. */
    record Unreadable(String vi) implements FeedbackForm {}

    BigDecimal MOST = new BigDecimal("1000000000000");
    BigDecimal GRAMS_A_KILO = new BigDecimal(1000);

    static FeedbackForm read(MultiValueMap<String, String> fields, Receipt settled) {
        Optional<Integer> rating = rating(fields.getFirst("rating"));
        if (rating.isEmpty()) {
            return new Unreadable("Hãy chọn mức hài lòng từ 1 đến 5.");
        }
        Optional<Receipt> received = received(fields, settled);
        if (received.isEmpty()) {
            return new Unreadable(
                    "Hãy cho biết đã nhận đủ hay chưa; nếu chưa, ghi số đã nhận bằng chữ số.");
        }
        return new Filled(
                new Opinion(
                        received.get(),
                        rating.get(),
                        fields.getOrDefault("reasons", List.of()).stream()
                                .flatMap(name -> named(Reason.values(), name).stream())
                                .toList(),
                        named(Complaint.values(), fields.getFirst("complaint")).orElse(null),
                        null));
    }

    private static Optional<Integer> rating(@Nullable String text) {
        return text != null && text.matches("[1-5]")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static Optional<Receipt> received(
            MultiValueMap<String, String> fields, Receipt settled) {
        String all = fields.getFirst("receivedAll");
        if ("yes".equals(all)) {
            return Optional.of(settled);
        }
        if (!"no".equals(all)) {
            return Optional.empty();
        }
        Optional<Long> amount = number(fields.getFirst("amount"), BigDecimal.ONE);
        Map<String, Long> goods = new TreeMap<>();
        for (String key : settled.goods().keySet()) {
            Optional<Long> quantity = number(fields.getFirst("goods." + key), factor(key));
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            goods.put(key, quantity.get());
        }
        return amount.map(dong -> new Receipt(dong, goods));
    }

    /** People write kilos; base units are kept. */
    static BigDecimal factor(String key) {
        return key.endsWith("/GRAM") ? GRAMS_A_KILO : BigDecimal.ONE;
    }

    /** Nothing is zero; {@code 1.500.000} and {@code 12,5} are as Vietnamese write them. */
    private static Optional<Long> number(@Nullable String text, BigDecimal factor) {
        String digits =
                text == null
                        ? ""
                        : text.strip().replace(" ", "").replace(".", "").replace(',', '.');
        if (digits.isEmpty()) {
            return Optional.of(0L);
        }
        if (!digits.matches("[0-9]{1,15}(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits).multiply(factor).stripTrailingZeros();
        return number.scale() > 0 || number.compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(number.longValueExact());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
