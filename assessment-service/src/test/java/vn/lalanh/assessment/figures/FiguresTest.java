package vn.lalanh.assessment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.casework.Counted.Help;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.norm.Found;

class FiguresTest {

    private static final Instant NOON = CaseFixtures.NOON;

    @Test
    void countsByCommuneAndForTheProvince() {
        Figures figures =
                Figures.of(
                        Map.of(
                                counted(CaseFixtures.triaged()), 3L,
                                counted(CaseFixtures.settled()), 2L),
                        NOON);

        Figures.Row row = figures.of("99001");
        assertThat(row).isEqualTo(figures.province());
        assertThat(row.cases()).isEqualTo(5);
        assertThat(row.open()).isEqualTo(3);
        assertThat(row.states())
                .containsExactly(Map.entry("Settled", 2L), Map.entry("Triaged", 3L));
        assertThat(row.houses(Damage.TOTAL)).isEqualTo(2);
        assertThat(row.injured()).isEqualTo(2);
        assertThat(row.deadOrMissing()).isEqualTo(2);
        assertThat(row.help())
                .contains(new Help("HOUSE_LOST", "VND", 80_000_000, 80_000_000))
                .allSatisfy(help -> assertThat(help.settled()).isEqualTo(help.approved()));
    }

    @Test
    void showsNothingAsPaidThatIsOnlyApproved() {
        Figures figures = Figures.of(Map.of(counted(CaseFixtures.approved()), 1L), NOON);

        assertThat(figures.province().help())
                .isNotEmpty()
                .allSatisfy(help -> assertThat(help.settled()).isZero());
    }

    @Test
    void countsAProtectedCaseForTheProvinceOnly() {
        Case shielded =
                CaseFixtures.after(new Case.Absent(CaseFixtures.ID), CaseFixtures.reportShielded());
        Case found = CaseFixtures.after(shielded, CaseFixtures.assess(Found.everything()));

        Figures figures = Figures.of(Map.of(counted(found), 4L), NOON);

        assertThat(figures.communes()).isEmpty();
        assertThat(figures.province().cases()).isEqualTo(4);
        assertThat(figures.province().houses(Damage.TOTAL)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 3", "9, 3", "10, 7"})
    void countsAProtectedCaseNowhereInAnIncidentOfFewCommunes(int communes, long cases) {
        Case shielded =
                CaseFixtures.after(new Case.Absent(CaseFixtures.ID), CaseFixtures.reportShielded());
        Happening what =
                new Happening(
                        "Lũ (ví dụ)",
                        Cause.NATURAL_DISASTER,
                        "99",
                        IntStream.range(0, communes).mapToObj(n -> "9900" + n).toList(),
                        LocalDate.of(2026, 11, 18));

        Figures figures =
                Figures.of(
                        Map.of(counted(shielded), 4L, counted(CaseFixtures.triaged()), 3L),
                        what,
                        NOON);

        assertThat(figures.province().cases()).isEqualTo(cases);
        assertThat(figures.of("99001").cases()).isEqualTo(3);
    }

    @Test
    void takesWhatAWithdrawnCaseFoundForNoDamage() {
        Case withdrawn = CaseFixtures.after(CaseFixtures.assessed(), CaseFixtures.withdraw());

        Figures figures = Figures.of(Map.of(counted(withdrawn), 1L), NOON);

        assertThat(figures.province().nothingFound()).isTrue();
        assertThat(figures.province().cases()).isEqualTo(1);
        assertThat(figures.province().help()).isEqualTo(List.of());
    }

    private static Counted counted(Case state) {
        return Counted.of((Case.Known) state);
    }
}
