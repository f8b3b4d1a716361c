package vn.lalanh.assessment.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody may have meant. */
public final class Nearest {

    private static final int ALWAYS = 2;
    private static final int OF_THREE = 3;

    private Nearest() {}

    /** Empty where none is near: more than two letters and more than a third of them differ. */
    public static Optional<String> to(String misspelt, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(misspelt, name) <= tolerated(misspelt))
                .min(
                        Comparator.comparingInt((String name) -> distance(misspelt, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int tolerated(String name) {
        return Math.max(ALWAYS, name.length() / OF_THREE);
    }

    /** Letters to insert, leave out or replace. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, n -> n);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
