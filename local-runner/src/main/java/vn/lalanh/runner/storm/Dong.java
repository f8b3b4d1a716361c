package vn.lalanh.runner.storm;

import java.util.Locale;

/** Amounts as people here write them. */
final class Dong {

    private static final Locale VIETNAM = Locale.of("vi", "VN");

    private Dong() {}

    static String of(long amount) {
        return number(amount) + " đ";
    }

    static String number(long number) {
        return String.format(VIETNAM, "%,d", number);
    }
}
