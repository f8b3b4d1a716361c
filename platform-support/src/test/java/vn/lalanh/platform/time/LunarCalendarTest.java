package vn.lalanh.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    /** 1985, 2007 and 2030 differ from China's calendar. */
    @ParameterizedTest
    @CsvSource({
        "1985-01-21", "2007-02-17", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
        "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11",
        "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28"
    })
    void findsTetAsPublished(LocalDate tet) {
        assertThat(LunarCalendar.of(tet.getYear(), 1, 1)).isEqualTo(tet);
    }

    /** 2023 has a leap second month before it. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16", "2028-04-04",
        "2029-04-23", "2030-04-12", "2031-04-01", "2032-04-19", "2033-04-09", "2034-04-28",
        "2035-04-17", "2036-04-06"
    })
    void findsTheHungKingsDayAsPublished(LocalDate day) {
        assertThat(LunarCalendar.of(day.getYear(), 3, 10)).isEqualTo(day);
    }
}
