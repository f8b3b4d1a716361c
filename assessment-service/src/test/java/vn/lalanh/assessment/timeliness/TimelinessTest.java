package vn.lalanh.assessment.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.Pace;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.assessment.timeliness.Timeliness.Passing;
import vn.lalanh.platform.time.WorkingDays;

class TimelinessTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void ranksBySharesOfStagesInTimeAndTellsMediansInWorkingDays() {
        List<Timeliness> ranked =
                ranked(
                        Map.of(
                                // over the weekend: one working day
                                assessed("99001", FRIDAY.plusDays(3), Set.of()), 12L,
                                assessed("99001", FRIDAY.plusDays(5), Set.of(Stage.ASSESSMENT)), 4L,
                                assessed("99002", FRIDAY, Set.of()), 10L));

        assertThat(ranked).extracting(Timeliness::communeCode).containsExactly("99002", "99001");
        assertThat(ranked.getLast().stages())
                .containsExactly(Map.entry(Stage.ASSESSMENT, new Passing(16, 12, 1.0)));
        assertThat(ranked.getLast().inTime()).isEqualTo(0.75);
        assertThat(ranked.getLast().overdueNow()).isEqualTo(16);
        assertThat(ranked.getFirst().stages().get(Stage.ASSESSMENT))
                .isEqualTo(new Passing(10, 10, 0.0));
    }

    @Test
    void putsThoseWithFewCasesLast() {
        List<Timeliness> ranked =
                ranked(
                        Map.of(
                                assessed("99001", FRIDAY, Set.of()), 9L,
                                assessed("99002", FRIDAY, Set.of(Stage.ASSESSMENT)), 10L));

        assertThat(ranked).extracting(Timeliness::communeCode).containsExactly("99002", "99001");
        assertThat(ranked.getLast().isFew()).isTrue();
    }

    @Test
    void leavesOutWhatIsNotKept() {
        Pace settled = Objects.requireNonNull(Pace.of((Case.Known) CaseFixtures.settled()));

        Timeliness commune = ranked(Map.of(settled, 10L)).getFirst();

        assertThat(commune.stages())
                .containsOnlyKeys(Stage.ASSESSMENT, Stage.APPROVAL, Stage.FUNDING, Stage.PAYMENT);
        assertThat(passing(commune, Stage.FUNDING).medianWorkingDays()).isNull();
        assertThat(passing(commune, Stage.PAYMENT).medianWorkingDays()).isZero();
        assertThat(commune.overdueNow()).isZero();
    }

    @Test
    void knowsNoPaceOfAProtectedCase() {
        Case shielded =
                CaseFixtures.after(new Case.Absent(CaseFixtures.ID), CaseFixtures.reportShielded());

        assertThat(Pace.of((Case.Known) shielded)).isNull();
    }

    private static Passing passing(Timeliness commune, Stage stage) {
        return Objects.requireNonNull(commune.stages().get(stage));
    }

    private static List<Timeliness> ranked(Map<Pace, Long> paces) {
        return Timeliness.ranked(paces, WorkingDays.vietnam(), NOW);
    }

    private static Pace assessed(String commune, @Nullable LocalDate day, Set<Stage> missed) {
        return new Pace(
                commune,
                FRIDAY,
                day,
                false,
                null,
                null,
                Set.of(Stage.ASSESSMENT),
                missed,
                NOW.minusSeconds(1));
    }
}
