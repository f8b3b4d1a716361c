package vn.lalanh.platform.time;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is data and not computed: holidays of fixed date, and swapped days. */
record HolidayFile(List<Fixed> fixed, List<Swap> swaps) {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    HolidayFile {
        fixed = List.copyOf(fixed);
        swaps = List.copyOf(swaps);
    }

    /**
     * A holiday on the same date every year.
     *
     * @param since the first year in which it is one
     */
    record Fixed(int month, int day, int since) {}

    /** A weekday that is free for a weekend day that is worked. */
    record Swap(LocalDate off, LocalDate on) {
        Swap {
            if (isWeekend(off) || !isWeekend(on)) {
                throw new IllegalArgumentException(
                        "a swap gives a weekday for a weekend day, not " + off + " for " + on);
            }
        }
    }

    static HolidayFile read(InputStream json) {
        return JSON.readValue(json, HolidayFile.class);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
