package vn.lalanh.assessment.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers in Vietnamese words, as they are read: {@code 1.205.000} is "một triệu hai trăm linh năm nghìn". A group of three
 * that is nought is left out, in others the hundreds are said even when they are nought.
 */
public final class InWords {

    private static final String[] DIGITS = {
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
    };
    private static final String[] SCALES = {"", "nghìn", "triệu"};
    private static final int GROUP = 1_000;
    private static final long BILLION = 1_000_000_000;

    private InWords() {}

    /**
     * With a capital and its currency: {@code Bốn mươi triệu đồng}.
     *
     * @param value not negative
     */
    public static String dong(long value) {
        String words = of(value);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " đồng";
    }

    /** In small letters, without a currency; {@code value} is not negative. */
    public static String of(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("not read here: " + value);
        }
        return value == 0 ? DIGITS[0] : String.join(" ", read(value, false));
    }

    /** Billions are read as a number of their own, before "tỷ". */
    private static List<String> read(long value, boolean follows) {
        List<String> words = new ArrayList<>();
        if (value >= BILLION) {
            words.addAll(read(value / BILLION, follows));
            words.add("tỷ");
        }
        int rest = (int) (value % BILLION);
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int group = rest / power(scale) % GROUP;
            if (group > 0) {
                words.addAll(group(group, follows || !words.isEmpty()));
                if (scale > 0) {
                    words.add(SCALES[scale]);
                }
            }
        }
        return words;
    }

    private static int power(int scale) {
        int power = 1;
        for (int i = 0; i < scale; i++) {
            power *= GROUP;
        }
        return power;
    }

    /** 1 to 999; with its hundreds where something stands before it. */
    private static List<String> group(int value, boolean follows) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int units = value % 10;
        List<String> words = new ArrayList<>();
        boolean hundredsSaid = hundreds > 0 || follows;
        if (hundredsSaid) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (units > 0 && hundredsSaid) {
            words.add("linh");
        }
        if (units > 0) {
            words.add(unit(tens, units));
        }
        return words;
    }

    private static String unit(int tens, int units) {
        if (units == 1 && tens > 1) {
            return "mốt";
        }
        return units == 5 && tens > 0 ? "lăm" : DIGITS[units];
    }
}
