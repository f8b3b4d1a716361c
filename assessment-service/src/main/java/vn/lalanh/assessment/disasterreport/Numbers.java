package vn.lalanh.assessment.disasterreport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link Duty#number} writes; whatever else somebody sends is no number. */
final class Numbers {

    private static final Pattern DAILY =
            Pattern.compile("daily-(?:[0-9]{2}|[0-9]{5})-([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private Numbers() {}

    /** Of a daily report. */
    static Optional<LocalDate> dayOf(String number) {
        Matcher daily = DAILY.matcher(number);
        if (!daily.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(daily.group(1)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
