package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.norm.Explanation;
import vn.lalanh.assessment.norm.Sentence;

/** What stands in documents from before a component was there has a meaning all the same. */
class EarlierDocumentsTest {

    private static final Sentence TEXT = new Sentence("chữ", "text");

    @Test
    void aReportWithoutADayOfTheIncidentTakesItsOwn() {
        Report now = ((Case.Known) CaseFixtures.triaged()).dossier().report();
        Report then =
                new Report(
                        now.caseId(),
                        now.incidentId(),
                        now.householdId(),
                        now.provinceCode(),
                        now.communeCode(),
                        now.cause(),
                        now.content(),
                        now.ordinal(),
                        now.shielded(),
                        null,
                        now.reportedAt(),
                        null,
                        null,
                        null);

        assertThat(then.occurredOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void aDossierWithoutStatementsOrAssignmentsHasNone() {
        Dossier now = ((Case.Known) CaseFixtures.triaged()).dossier();
        Dossier then =
                new Dossier(
                        now.report(),
                        now.triage(),
                        now.progress(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        null,
                        null);

        assertThat(then.statements().all()).isEmpty();
        assertThat(then.statements().residents()).isEmpty();
        assertThat(then.assignments()).isEqualTo(Assignments.NONE);
    }

    @Test
    void anAssessmentWithoutFactsKeepsItsBookAndRepeatsNothing() {
        Assessment now = Objects.requireNonNull(((Case.Known) CaseFixtures.assessed()).assessed());
        Assessment then =
                new Assessment(
                        1,
                        "ND335-2026",
                        null,
                        null,
                        true,
                        now.lines(),
                        List.of(),
                        List.of(),
                        now.assessor(),
                        now.at());

        assertThat(then.books()).containsExactly("ND335-2026");
        assertThat(then.findings()).isNull();
        assertThat(now.repeats(then)).isFalse();
    }

    @Test
    void anExplanationWithoutATraceHasNone() {
        assertThat(new Explanation(TEXT, TEXT, TEXT, TEXT, TEXT, null).trace()).isEmpty();
    }
}
