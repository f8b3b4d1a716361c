package vn.lalanh.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A personal identity number: 12 digits (Law 26/2023, article 12). The fourth tells century and sex, the next two the year
 * of birth (Decree 137/2015, article 13). Only the length is binding here: the population register is the authority, and
 * numbers with errors in them are in use. The first three digits are not looked at, because provinces were merged.
 */
public record IdentityNumber(String digits) {

    /** What every identity number looks like. */
    public static final String FORM = "\\d{12}";

    private static final Pattern TWELVE = Pattern.compile(FORM);

    public IdentityNumber {
        if (!TWELVE.matcher(digits).matches()) {
            throw new IllegalArgumentException("an identity number has 12 digits");
        }
    }

    /** What of the number does not agree with what else is known; somebody should look, nothing is refused. */
    public enum Mismatch {
        CENTURY,
        SEX,
        YEAR
    }

    /** Empty if the number agrees with sex and date of birth. */
    public List<Mismatch> mismatches(Sex sex, LocalDate born) {
        List<Mismatch> found = new ArrayList<>();
        int centuryAndSex = digits.charAt(3) - '0';
        if (19 + centuryAndSex / 2 != born.getYear() / 100) {
            found.add(Mismatch.CENTURY);
        }
        if ((centuryAndSex % 2 == 0) != (sex == Sex.MALE)) {
            found.add(Mismatch.SEX);
        }
        if (Integer.parseInt(digits, 4, 6, 10) != born.getYear() % 100) {
            found.add(Mismatch.YEAR);
        }
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return "IdentityNumber[withheld]";
    }
}
