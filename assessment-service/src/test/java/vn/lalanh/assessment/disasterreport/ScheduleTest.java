package vn.lalanh.assessment.disasterreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.disasterreport.Duty.Kind;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Growth;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.platform.time.WorkingDays;

class ScheduleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    /** 10:00 in Việt Nam. */
    private static final Instant DECLARED = Instant.parse("2026-11-18T03:00:00Z");

    private final Schedule schedule = new Schedule(WorkingDays.vietnam());

    @Test
    void owesAQuickReportWithin24HoursOfTheDeclaration() {
        assertThat(due(flood(null), DAY, DAY))
                .containsExactly(
                        "quick-99 2026-11-19T03:00:00Z", "quick-99001 2026-11-19T03:00:00Z");
    }

    @Test
    void countsFromTheEndOfTheDayWhereItWasDeclaredLater() {
        Incident.Open late = new Incident.Open("inc-1", what(null), DECLARED.plusSeconds(500_000));

        assertThat(due(late, DAY.minusDays(9), DAY.plusDays(1)))
                .contains("quick-99001 2026-11-19T17:00:00Z");
    }

    @Test
    void owesOneADayThroughTheWeekendFromTheDayAfter() {
        assertThat(
                        due(flood(null), DAY, LocalDate.of(2026, 11, 22)).stream()
                                .filter(one -> one.startsWith("daily-99001")))
                .containsExactly(
                        "daily-99001-2026-11-19 2026-11-19T10:00:00Z",
                        "daily-99001-2026-11-20 2026-11-20T10:00:00Z",
                        "daily-99001-2026-11-21 2026-11-21T10:00:00Z",
                        "daily-99001-2026-11-22 2026-11-22T10:00:00Z");
        assertThat(due(flood(null), DAY, DAY.plusDays(1)))
                .contains("daily-99-2026-11-19 2026-11-19T12:00:00Z");
    }

    @Test
    void owesDailyReportsAtTetToo() {
        LocalDate eve = LocalDate.of(2027, 2, 5); // the 29th of the twelfth lunar month
        Incident.Open atTet =
                new Incident.Open(
                        "inc-1",
                        new Happening("Rét", Cause.NATURAL_DISASTER, "99", List.of("99001"), eve),
                        Instant.parse("2027-02-05T01:00:00Z"));

        assertThat(due(atTet, eve, eve.plusDays(2)))
                .contains(
                        "daily-99001-2027-02-06 2027-02-06T10:00:00Z",
                        "daily-99001-2027-02-07 2027-02-07T10:00:00Z");
    }

    @Test
    void endsTheDailyOnesWithTheEventAndOwesASummaryIn15Days() {
        assertThat(due(flood(DAY.plusDays(2)), DAY, DAY.plusDays(9)))
                .containsExactly(
                        "quick-99 2026-11-19T03:00:00Z",
                        "quick-99001 2026-11-19T03:00:00Z",
                        "daily-99001-2026-11-19 2026-11-19T10:00:00Z",
                        "daily-99-2026-11-19 2026-11-19T12:00:00Z",
                        "daily-99001-2026-11-20 2026-11-20T10:00:00Z",
                        "daily-99-2026-11-20 2026-11-20T12:00:00Z",
                        // 5 December is a Saturday
                        "summary-99 2026-12-07T10:00:00Z",
                        "summary-99001 2026-12-07T10:00:00Z");
    }

    @Test
    void movesASummaryBeyondTet() {
        LocalDate last = LocalDate.of(2027, 1, 22); // 15 days later is New Year's Day by the moon
        Instant declared = Instant.parse("2027-01-20T01:00:00Z");
        Happening what =
                new Happening(
                        "Rét",
                        Cause.NATURAL_DISASTER,
                        "99",
                        List.of("99001"),
                        LocalDate.of(2027, 1, 20),
                        last);

        String summary = due(new Incident.Open("inc-1", what, declared), last, last).getLast();

        LocalDate by =
                LocalDate.parse(summary.substring("summary-99001 ".length()).substring(0, 10));
        assertThat(by).isAfter(LocalDate.of(2027, 2, 8));
        assertThat(WorkingDays.vietnam().isWorkingDay(by)).isTrue();
    }

    @Test
    void takesTheDayOfClosingForTheLastOne() {
        Incident.Closed closed =
                new Incident.Closed(
                        "inc-1", what(null), DECLARED, DECLARED.plusSeconds(86_400), Growth.NONE);

        assertThat(due(closed, DAY, DAY.plusDays(9)))
                .contains("daily-99001-2026-11-19 2026-11-19T10:00:00Z")
                .doesNotContain("daily-99001-2026-11-20 2026-11-20T10:00:00Z")
                .contains("summary-99001 2026-12-04T10:00:00Z");
    }

    @Test
    void owesNothingMoreOnceItIsPartOfAnother() {
        Incident.Merged merged =
                new Incident.Merged("inc-1", what(null), DECLARED, Growth.NONE, "inc-2", DECLARED);

        assertThat(due(merged, DAY, DAY.plusDays(9)))
                .containsExactly(
                        "quick-99 2026-11-19T03:00:00Z", "quick-99001 2026-11-19T03:00:00Z");
    }

    @Test
    void beginsAnewForACommuneThatWasAdded() {
        Incident.Open grown =
                new Incident.Open(
                        "inc-1",
                        two(),
                        DECLARED,
                        new Growth(
                                Map.of("99002", Instant.parse("2026-11-21T02:00:00Z")), List.of()));

        assertThat(due(grown, DAY, DAY.plusDays(4)).stream().filter(one -> one.contains("99002")))
                .containsExactly(
                        "quick-99002 2026-11-22T02:00:00Z",
                        "daily-99002-2026-11-22 2026-11-22T10:00:00Z");
    }

    @Test
    void asksForTheSameWhenADroughtWasDeclaredAsClimateChange() {
        Happening salt =
                new Happening("Hạn, mặn", Cause.CLIMATE_CHANGE, "99", List.of("99001"), DAY);

        assertThat(due(new Incident.Open("inc-1", salt, DECLARED), DAY, DAY))
                .isEqualTo(due(flood(null), DAY, DAY))
                .isNotEmpty();
    }

    @Test
    void asksForNothingWhereNoNaturalDisasterHappened() {
        Happening fire = new Happening("Cháy", Cause.FIRE, "99", List.of("99001"), DAY);

        assertThat(due(new Incident.Open("inc-1", fire, DECLARED), DAY, DAY.plusDays(9))).isEmpty();
    }

    @Test
    void readsItsOwnNumbers() {
        assertThat(Numbers.dayOf("daily-99001-2026-11-19")).contains(DAY.plusDays(1));
        assertThat(Numbers.dayOf("daily-99001-2026-13-19")).isEmpty();
        assertThat(Numbers.dayOf("quick-99001")).isEmpty();
        assertThat(new Duty(Kind.SUMMARY, "99", DAY, DECLARED).number()).isEqualTo("summary-99");
    }

    private List<String> due(Incident.Declared incident, LocalDate from, LocalDate to) {
        return schedule.of(incident, incident.what().communeCodes(), from, to).stream()
                .map(duty -> duty.number() + " " + duty.dueAt())
                .toList();
    }

    private static Incident.Open flood(@Nullable LocalDate endedOn) {
        return new Incident.Open("inc-1", what(endedOn), DECLARED);
    }

    private static Happening two() {
        return new Happening(
                "Lũ (ví dụ)", Cause.NATURAL_DISASTER, "99", List.of("99001", "99002"), DAY);
    }

    private static Happening what(@Nullable LocalDate endedOn) {
        return new Happening(
                "Lũ (ví dụ)", Cause.NATURAL_DISASTER, "99", List.of("99001"), DAY, endedOn);
    }
}
