package vn.lalanh.platform.money;

/** Digits in groups of three with full stops, as Vietnamese write numbers; independent of the machine's locale. */
final class Grouping {

    private Grouping() {}

    static String of(long value) {
        StringBuilder digits = new StringBuilder(Long.toString(value));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, '.');
        }
        return digits.toString();
    }
}
