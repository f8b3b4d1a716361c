package vn.lalanh.assessment.decisiondocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.DecisionDocuments.Numbered;
import vn.lalanh.assessment.decisiondocument.DecisionPaper.Issue;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.incident.IncidentServices;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.paper.pdfbox.Printed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.Approved;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class DecisionDocumentsTest {

    private static final Cause ASKED = Cause.Step.of("issue");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant THEN = Instant.parse("2026-11-21T03:00:00Z");

    private final MemoryPlatform platform = MemoryPlatform.of("/test");
    private final AtomicReference<Instant> now = new AtomicReference<>(THEN);
    private final CaseServices cases = new CaseServices(platform, new HouseholdServices(platform));
    private final MemoryRegisters registers = new MemoryRegisters(platform);
    private final DecisionIssuing issuing = new DecisionIssuing(registers, now::get);
    private final DecisionDocuments documents =
            new DecisionDocuments(
                    registers,
                    cases.cases(),
                    new IncidentServices(platform).incidents(),
                    Books.all(),
                    now::get);

    @Test
    void aDecisionIsADraftUntilItHasItsNumber() {
        Case.Known approved = known(CaseFixtures.approved());
        DecisionPaper draft = documents.standing(approved).orElseThrow();

        issue(draft);

        assertThat(draft.issue()).isNull();
        assertThat(DecisionDocuments.paper(draft).mark()).startsWith("DỰ THẢO");
        assertThat(issueOf(approved)).contains(new Issue(1, DAY));
        assertThat(DecisionDocuments.paper(documents.standing(approved).orElseThrow()).mark())
                .isNull();
    }

    @Test
    void theSameDecisionKeepsItsNumberAndOthersFollowWithoutAGap() {
        Case.Known first = known(CaseFixtures.approved());
        Case.Known second = approvedOf("hh-2");
        Case.Known third = approvedOf("hh-3");

        issue(draft(first));
        issue(draft(first), draft(second), draft(second));
        issue(draft(third), draft(first));

        assertThat(issueOf(first)).contains(new Issue(1, DAY));
        assertThat(issueOf(second)).contains(new Issue(2, DAY));
        assertThat(issueOf(third)).contains(new Issue(3, DAY));
    }

    @Test
    void whatWasIssuedLastYearIsNotIssuedAgainAndWhatWasNotBeginsTheNewYear() {
        Case.Known issued = known(CaseFixtures.approved());
        Case.Known waiting = approvedOf("hh-2");
        issue(draft(issued));

        now.set(Instant.parse("2026-12-31T17:00:00Z")); // midnight in Việt Nam
        issue(draft(issued), draft(waiting));

        assertThat(issueOf(issued)).contains(new Issue(1, DAY));
        assertThat(issueOf(waiting)).contains(new Issue(1, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aClockThatIsStillInTheClosedYearIsRefused() {
        Case.Known early = approvedOf("hh-2");
        now.set(Instant.parse("2026-12-31T17:00:00Z"));
        issue(draft(known(CaseFixtures.approved())));
        now.set(Instant.parse("2026-12-31T16:59:59Z"));

        var outcomes = issuing.issue(List.of(draft(early)), ASKED);

        assertThat(outcomes.getFirst().decision())
                .isEqualTo(Decision.refuse(PaperRefusal.YEAR_CLOSED));
        assertThat(issueOf(early)).isEmpty();
    }

    @Test
    void whatHappensToTheMoneyChangesNothingOnPaper() {
        Case.Known approved = known(CaseFixtures.approved());
        issue(draft(approved));
        Case.Known settled = known(CaseFixtures.settled());

        assertThat(settled).isInstanceOf(Case.Settled.class);
        assertThat(documents.standing(settled)).isEqualTo(documents.standing(approved));
    }

    @Test
    void confirmingWhatAChairDecidedChangesNothingOnPaper() {
        Case.Known alone = known(CaseFixtures.decidedAtOnce());
        Case.Known confirmed =
                known(
                        CaseFixtures.after(
                                alone,
                                CaseFixtures.assess(Found.everything()),
                                CaseFixtures.regularise("sub-third")));

        assertThat(documents.standing(confirmed)).isEqualTo(documents.standing(alone));
        assertThat(DecisionDocuments.paper(draft(alone)).text())
                .contains("QUYẾT ĐỊNH KHẨN CẤP", "12/QĐ-UBND", "phải được hợp thức hóa");
    }

    @Test
    void aRejectionNamesTheDecisionThatItTakesBack() {
        Case.Known approved = known(CaseFixtures.approved());
        issue(draft(approved));

        Case.Known rejected = known(CaseFixtures.after(approved, CaseFixtures.reject()));

        assertThat(DecisionDocuments.paper(draft(rejected)).text())
                .contains("Hủy bỏ Quyết định số 1/QĐ-UBND ngày 21 tháng 11 năm 2026");
        assertThat(issueOf(rejected)).isEmpty();
    }

    @Test
    void aCorrectionReplacesTheDecisionThatItCorrects() {
        Case.Known approved = known(CaseFixtures.approved());
        issue(draft(approved));

        Case.Known corrected =
                known(
                        CaseFixtures.after(
                                approved,
                                CaseFixtures.reassess(Found.hunger(4, 2)),
                                CaseFixtures.correct()));
        issue(draft(corrected));

        assertThat(DecisionDocuments.paper(draft(corrected)).text())
                .contains(
                        "điều chỉnh hỗ trợ khẩn cấp",
                        "Quyết định này thay thế Quyết định số 1/QĐ-UBND ngày 21 tháng 11 năm 2026",
                        "Giảm: ",
                        "nhà bị sập, trôi, cháy hoàn toàn: 40.000.000 đồng");
        assertThat(issueOf(corrected)).contains(new Issue(2, DAY));
    }

    @Test
    void aSecondRejectionIsAnotherDecision() {
        Case.Known first =
                known(CaseFixtures.after(CaseFixtures.assessed(), CaseFixtures.reject()));
        Case.Known second =
                known(
                        CaseFixtures.after(
                                first,
                                CaseFixtures.appeal(),
                                CaseFixtures.uphold(),
                                CaseFixtures.assess(Found.everything()),
                                CaseFixtures.reject()));

        assertThat(draft(first).name()).endsWith("/rejection-1");
        assertThat(draft(second).name()).endsWith("/rejection-2");
        assertThat(documents.answer(second, 1)).isPresent();
        assertThat(documents.answer(second, 2)).isEmpty();
    }

    @Test
    void theRegisterTellsWhatStandsUnderANumber() {
        Case.Known elsewhere = approvedOf("hh-2");
        cases.approve(CaseFixtures.ID);
        issue(draft(elsewhere), draft(known(CaseFixtures.approved())));

        assertThat(documents.register("99001", 2026, 1, 200))
                .containsExactly(
                        // nobody keeps this case: as one whose decision was taken back
                        new Numbered(new Issue(1, DAY), null),
                        new Numbered(new Issue(2, DAY), draft(known(CaseFixtures.approved()))));
        assertThat(documents.register("99001", 2026, 2, 2)).hasSize(1);
        assertThat(documents.register("99001", 2026, 3, 9)).isEmpty();
        assertThat(documents.register("99002", 2026, 1, 200)).isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeTheApproval() {
        assertThat(documents.standing(known(CaseFixtures.assessed()))).isEmpty();
        assertThat(
                        documents.standing(
                                known(
                                        CaseFixtures.after(
                                                CaseFixtures.approved(), CaseFixtures.withdraw()))))
                .isEmpty();
    }

    @Test
    void readsAsApproved() {
        Case.Known approved = known(CaseFixtures.approved());
        issue(draft(approved));
        Case.Known rejected =
                known(CaseFixtures.after(CaseFixtures.approved(), CaseFixtures.reject()));
        Case.Known answered =
                known(CaseFixtures.after(rejected, CaseFixtures.appeal(), CaseFixtures.dismiss()));

        Approved.matches(
                "decisions.md",
                "# Decisions on paper\n\n"
                        + printed("Granted", draft(approved))
                        + printed("Granted at once", draft(known(CaseFixtures.decidedAtOnce())))
                        + printed("Refused", draft(rejected))
                        + printed("Appeal", documents.answer(answered, 1).orElseThrow()));
    }

    private static String printed(String what, DecisionPaper decision) {
        byte[] pdf = Printed.printer().pdf(List.of(DecisionDocuments.paper(decision)));
        return "## " + what + "\n\n```\n" + Printed.of(pdf).text() + "```\n\n";
    }

    private void issue(DecisionPaper... decisions) {
        assertThat(issuing.issue(List.of(decisions), ASKED))
                .allSatisfy(outcome ->
                        assertThat(outcome.decided()).isNotInstanceOf(Decision.Refused.class));
    }

    private DecisionPaper draft(Case.Known state) {
        return documents.standing(state).orElseThrow();
    }

    private Optional<Issue> issueOf(Case.Known state) {
        return Optional.ofNullable(draft(state).issue());
    }

    private static Case.Known approvedOf(String household) {
        ReportCase one = CaseFixtures.report();
        String id = Report.caseId(household, "inc-1", Report.EMERGENCY, 1);
        ReportCase other =
                new ReportCase(
                        one.incident(),
                        household,
                        one.communeCode(),
                        one.content(),
                        one.ordinal(),
                        one.mayOpen(),
                        one.said(),
                        one.household(),
                        one.assessBy(),
                        one.at());
        return known(
                CaseFixtures.after(
                        new Case.Absent(id),
                        other,
                        CaseFixtures.assess(Found.everything()),
                        CaseFixtures.approve()));
    }

    private static Case.Known known(Case state) {
        return (Case.Known) state;
    }

    private static final class MemoryRegisters extends MemoryAggregates<DecisionRegister>
            implements DecisionRegisters {
        MemoryRegisters(MemoryPlatform platform) {
            super(platform, "decision-registers", DecisionRegister.Absent::new);
        }
    }
}
