package vn.lalanh.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.vietnam();

    @Test
    void restsAsAnnouncedIn2024() {
        assertThat(weekdaysOff(2024))
                .containsExactly(
                        "01-01", "02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "04-29",
                        "04-30", "05-01", "09-02", "09-03");
    }

    @Test
    void restsAsAnnouncedIn2025() {
        assertThat(weekdaysOff(2025))
                .containsExactly(
                        "01-01", "01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "04-30",
                        "05-01", "05-02", "09-01", "09-02");
    }

    @Test
    void restsAsAnnouncedIn2026() {
        assertThat(weekdaysOff(2026))
                .containsExactly(
                        "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27",
                        "04-30", "05-01", "08-31", "09-01", "09-02", "11-24");
    }

    @Test
    void restsAsExpectedIn2027() {
        assertThat(weekdaysOff(2027))
                .containsExactly(
                        "01-01", "02-04", "02-05", "02-08", "02-09", "02-10", "04-16", "04-30",
                        "05-03", "09-02", "09-03", "11-24");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void worksOnSaturdaysThatWereSwapped(LocalDate saturday) {
        assertThat(days.isWorkingDay(saturday)).isTrue();
        assertThat(days.isWorkingDay(saturday.plusDays(1))).isFalse();
    }

    @Test
    void endsAtFiveOnTheLastDay() {
        Instant mondayMorning = Instant.parse("2026-11-23T02:00:00Z");

        // Tuesday the 24th is Vietnam's Culture Day
        assertThat(days.dueAfter(mondayMorning, 1)).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(days.dueAfter(mondayMorning, 4)).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void countsFromTheDayInVietnam() {
        // still Sunday in UTC, already Monday in Hồ Chí Minh City
        assertThat(days.dueAfter(Instant.parse("2026-10-04T18:00:00Z"), 1))
                .isEqualTo("2026-10-06T10:00:00Z");
    }

    @Test
    void leapsOverTet() {
        assertThat(days.dueAfter(Instant.parse("2026-02-13T03:00:00Z"), 1))
                .isEqualTo("2026-02-23T10:00:00Z");
    }

    @Test
    void takesOneDayOrMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.dueAfter(Instant.EPOCH, 0));
    }

    @Test
    void endsOnAWorkingDayAndLaterForMoreDays() {
        Random random = new Random(20261123);
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = 0; i < 2_000; i++) {
            Instant from = start.plusSeconds(random.nextInt(10 * 365 * 24 * 3600));
            int count = 1 + random.nextInt(30);

            Instant due = days.dueAfter(from, count);

            assertThat(due).isAfter(from).isBefore(days.dueAfter(from, count + 1));
            assertThat(days.isWorkingDay(LocalDate.ofInstant(due, WorkingDays.ZONE))).isTrue();
        }
    }

    @Test
    void refusesASwapThatIsNone() {
        String wrong = "{\"fixed\":[],\"swaps\":[{\"off\":\"2026-08-22\",\"on\":\"2026-08-31\"}]}";

        assertThatThrownBy(() ->
                        WorkingDays.read(
                                new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("2026-08-22");
    }

    private List<String> weekdaysOff(int year) {
        return LocalDate.of(year, Month.JANUARY, 1)
                .datesUntil(LocalDate.of(year + 1, Month.JANUARY, 1))
                .filter(day -> !HolidayFile.isWeekend(day) && !days.isWorkingDay(day))
                .map(day -> day.toString().substring(5))
                .toList();
    }
}
