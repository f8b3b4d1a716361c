package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.ID;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.events;
import static vn.lalanh.assessment.casework.CaseFixtures.report;
import static vn.lalanh.assessment.casework.CaseFixtures.reportFrom;
import static vn.lalanh.assessment.casework.CaseFixtures.reportOfUnknown;
import static vn.lalanh.assessment.casework.CaseFixtures.reportShielded;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;
import static vn.lalanh.assessment.casework.CaseFixtures.withdraw;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.casework.CaseEvent.StatementTaken;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.decision.Decision;

/** What is said of one need, again and again. */
class StatementsTest {

    @Test
    void theSameStatementIsTakenOnce() {
        ReportCase another = reportFrom("dev-1", NOON);

        Case once = after(triaged(), another);

        assertThat(said(once)).hasSize(2);
        assertThat(Case.decide(once, another)).isEqualTo(Decision.alreadyDone());
        assertThat(Case.decide(once, report())).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void aDeviceThatSaysSomethingElseLaterIsHeard() {
        Case once =
                after(
                        triaged(),
                        reportFrom("dev-1", NOON),
                        reportFrom("dev-1", minutes(5), PriorityGroup.PREGNANT_OR_NURSING));

        assertThat(said(once)).hasSize(2);
        assertThat(said(once).getFirst().groups())
                .containsExactly(PriorityGroup.PREGNANT_OR_NURSING);
        assertThat(Case.decide(once, reportFrom("dev-1", NOON))).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void whatIsSaidOfAnUnknownHouseholdTriagesItAnew() {
        Case unknown = after(new Case.Absent(ID), reportOfUnknown());

        List<CaseEvent> events =
                events(unknown, reportFrom("dev-1", NOON, PriorityGroup.DISABLED_EXTREMELY_SEVERE));

        assertThat(events.getFirst()).isInstanceOf(StatementTaken.class);
        assertThat(events.getLast())
                .isEqualTo(
                        new CaseTriaged(
                                new Triage(
                                        1,
                                        List.of(
                                                "DISABLED_EXTREMELY_SEVERE",
                                                "HOUSEHOLD_NOT_KNOWN")),
                                null));
    }

    @Test
    void theOrderOfArrivalSaysNothing() {
        List<PriorityGroup> groups = List.of(PriorityGroup.values());
        Case unknown = after(new Case.Absent(ID), reportOfUnknown());
        List<ReportCase> reports =
                new ArrayList<>(
                        IntStream.range(0, 15)
                                .mapToObj(n ->
                                        reportFrom(
                                                "dev-" + n % 12,
                                                minutes(n * 7 % 15),
                                                groups.get(n % 8)))
                                .toList());
        Case inOrder = after(unknown, reports.toArray(CaseCommand[]::new));

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(after(unknown, reports.toArray(CaseCommand[]::new))).isEqualTo(inOrder);
        }
        assertThat(said(inOrder)).hasSize(10);
    }

    @Test
    void aShieldedCaseTakesWhatAnOpenOneTakesAndAnswersAlike() {
        Case shielded = after(new Case.Absent(ID), reportShielded());

        Case open = after(new Case.Absent(ID), reportOfUnknown());

        assertThat(Case.decide(shielded, reportFrom("dev-1", NOON)))
                .isEqualTo(Case.decide(open, reportFrom("dev-1", NOON)));
        assertThat(Case.decide(triaged(), reportShielded()))
                .isEqualTo(Decision.refuse(CaseRefusal.REPORTED_DIFFERENTLY));
        assertThat(after(shielded, reportFrom("dev-1", NOON, PriorityGroup.ELDERLY_OVER_80)))
                .isInstanceOfSatisfying(
                        Case.Triaged.class,
                        s ->
                                assertThat(s.dossier().triage())
                                        .isEqualTo(new Triage(1, List.of("PROTECTED"))));
    }

    @Test
    void anEndedCaseKnowsWhatItKnewAndTakesNothingNew() {
        Case ended = after(triaged(), withdraw());

        assertThat(Case.decide(ended, report())).isEqualTo(Decision.alreadyDone());
        assertThat(Case.decide(ended, reportFrom("dev-1", NOON)))
                .isEqualTo(Decision.refuse(CaseRefusal.ENDED_REPORT_ANEW));
    }

    private static List<Statement> said(Case state) {
        return ((Case.Known) state).dossier().statements().all();
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
