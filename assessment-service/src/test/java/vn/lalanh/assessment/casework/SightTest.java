package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.platform.decision.Decision;

class SightTest {

    private static final Case ORDINARY = CaseFixtures.triaged();
    private static final Case SHIELDED = reported(CaseFixtures.reportShielded());
    private static final Statement SAID =
            Statement.of(Said.by("sub-other"), true, Set.of(), CaseFixtures.NOON);

    @ParameterizedTest
    @CsvSource({
        "true, false, 99001, true, false",
        "true, false, 99002, true, false",
        "false, true, 99001, false, true",
        "false, true, 99002, false, false",
        "true, true, 99001, true, true",
        "true, true, 99002, true, false",
        "false, false, 99001, false, false"
    })
    void aProtectedCaseIsThereInItsTerritoryForItsRole(
            boolean ordinary,
            boolean shielded,
            String commune,
            boolean seesOrdinary,
            boolean seesShielded) {
        Sight sight = new Sight("sub-1", ordinary, shielded, Set.of(commune));

        assertThat(sight.shows(ORDINARY)).isEqualTo(seesOrdinary);
        assertThat(sight.shows(SHIELDED)).isEqualTo(seesShielded);
    }

    @Test
    void theProvinceSeesEverywhere() {
        assertThat(new Sight("sub-1", false, true, null).shows(SHIELDED)).isTrue();
    }

    @Test
    void aSecondReportOfAProtectedCaseIsRefusedOnlyWhereTheFirstWouldBe() {
        ReportCase elsewhere =
                new ReportCase(
                        CaseFixtures.flood(),
                        "hh-1",
                        "99009",
                        Report.EMERGENCY,
                        1,
                        true,
                        SAID,
                        null,
                        CaseFixtures.ASSESS_BY,
                        CaseFixtures.NOON);
        ReportCase afterwards =
                new ReportCase(
                        new Incident.Closed(
                                "inc-1",
                                CaseFixtures.flood().what(),
                                CaseFixtures.NOON,
                                CaseFixtures.NOON,
                                Incident.Growth.NONE),
                        "hh-1",
                        "99001",
                        Report.EMERGENCY,
                        1,
                        true,
                        SAID,
                        null,
                        CaseFixtures.ASSESS_BY,
                        CaseFixtures.NOON);
        Case absent = new Case.Absent(CaseFixtures.ID);

        assertThat(Case.decide(SHIELDED, CaseFixtures.reportShielded()))
                .isInstanceOf(Decision.AlreadyDone.class);
        assertThat(Case.decide(SHIELDED, elsewhere)).isEqualTo(Case.decide(absent, elsewhere));
        assertThat(Case.decide(SHIELDED, afterwards)).isEqualTo(Case.decide(absent, afterwards));
        assertThat(Case.decide(SHIELDED, afterwards)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whatIsSaidAgainOfAProtectedCaseIsAttachedAndAfterItsEndLetGoWithoutAWord() {
        ReportCase again = CaseFixtures.report(SAID);
        Case attached = CaseFixtures.after(SHIELDED, again);
        Case ended = CaseFixtures.after(SHIELDED, new CaseCommand.WithdrawCase("MOVED", null));

        assertThat(((Case.Known) attached).dossier().statements().all())
                .extracting(Statement::by)
                .containsExactlyInAnyOrder("sub-officer", "sub-other");
        assertThat(Case.decide(attached, again)).isInstanceOf(Decision.AlreadyDone.class);
        assertThat(Case.decide(ended, again)).isInstanceOf(Decision.AlreadyDone.class);
    }

    @Test
    void whatIsKeptElsewhereIsNotToldToThoseWhoMayNotSeeProtectedCases() {
        Case elsewhere = new Case.Elsewhere("case-1", "case-2", Progress.NONE);

        assertThat(new Sight("sub-1", true, false, null).shows(elsewhere)).isFalse();
        assertThat(new Sight("sub-1", true, true, Set.of("99001")).shows(elsewhere)).isFalse();
        assertThat(new Sight("sub-1", false, true, null).shows(elsewhere)).isTrue();
    }

    private static Case reported(ReportCase report) {
        Case state = new Case.Absent(CaseFixtures.ID);
        for (CaseEvent event : CaseFixtures.events(state, report)) {
            state = Case.evolve(state, event);
        }
        return state;
    }
}
