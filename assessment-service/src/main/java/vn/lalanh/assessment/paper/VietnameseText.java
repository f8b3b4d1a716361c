package vn.lalanh.assessment.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.lalanh.platform.time.WorkingDays;

/** Days and amounts as they are written in documents. */
public final class VietnameseText {

    private static final int GRAMS = 1_000;
    private static final Map<String, String> GOODS = Map.of("RICE", "gạo");

    private VietnameseText() {}

    /** {@code ngày 02 tháng 9 năm 2026}: a nought before days below 10 and months below 3 (Decree 30/2020, Annex I). */
    public static String day(LocalDate day) {
        String month =
                day.getMonthValue() < 3
                        ? "0" + day.getMonthValue()
                        : Integer.toString(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    public static String day(Instant at) {
        return day(LocalDate.ofInstant(at, WorkingDays.ZONE));
    }

    /** {@code 40.000.000 đồng}. */
    public static String dong(long value) {
        return grouped(value) + " đồng";
    }

    /** {@code 120 kg gạo}; goods whose name is not known by their code. */
    public static String goods(String code, String unit, long value) {
        String name = GOODS.getOrDefault(code, code);
        return switch (unit) {
            case "GRAM" ->
                    value % GRAMS == 0
                            ? grouped(value / GRAMS) + " kg " + name
                            : grouped(value) + " g " + name;
            default -> grouped(value) + " × " + name;
        };
    }

    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.');
    }
}
