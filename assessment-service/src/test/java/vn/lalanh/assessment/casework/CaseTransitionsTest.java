package vn.lalanh.assessment.casework;

import static vn.lalanh.assessment.casework.CaseFixtures.APPEAL_DECIDE_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.ID;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.PAY_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.all;
import static vn.lalanh.assessment.casework.CaseFixtures.appeal;
import static vn.lalanh.assessment.casework.CaseFixtures.approve;
import static vn.lalanh.assessment.casework.CaseFixtures.approveLarge;
import static vn.lalanh.assessment.casework.CaseFixtures.approved;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.assessUnknown;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;
import static vn.lalanh.assessment.casework.CaseFixtures.assign;
import static vn.lalanh.assessment.casework.CaseFixtures.assignByHand;
import static vn.lalanh.assessment.casework.CaseFixtures.correct;
import static vn.lalanh.assessment.casework.CaseFixtures.correctLarge;
import static vn.lalanh.assessment.casework.CaseFixtures.decideAtOnce;
import static vn.lalanh.assessment.casework.CaseFixtures.decideListed;
import static vn.lalanh.assessment.casework.CaseFixtures.decideListedUnknown;
import static vn.lalanh.assessment.casework.CaseFixtures.decidedAtOnce;
import static vn.lalanh.assessment.casework.CaseFixtures.dismiss;
import static vn.lalanh.assessment.casework.CaseFixtures.handBack;
import static vn.lalanh.assessment.casework.CaseFixtures.lines;
import static vn.lalanh.assessment.casework.CaseFixtures.listed;
import static vn.lalanh.assessment.casework.CaseFixtures.pause;
import static vn.lalanh.assessment.casework.CaseFixtures.reassess;
import static vn.lalanh.assessment.casework.CaseFixtures.regularise;
import static vn.lalanh.assessment.casework.CaseFixtures.reject;
import static vn.lalanh.assessment.casework.CaseFixtures.report;
import static vn.lalanh.assessment.casework.CaseFixtures.reportFrom;
import static vn.lalanh.assessment.casework.CaseFixtures.reportOfUnknown;
import static vn.lalanh.assessment.casework.CaseFixtures.reportShielded;
import static vn.lalanh.assessment.casework.CaseFixtures.reserved;
import static vn.lalanh.assessment.casework.CaseFixtures.resume;
import static vn.lalanh.assessment.casework.CaseFixtures.rule;
import static vn.lalanh.assessment.casework.CaseFixtures.sendBack;
import static vn.lalanh.assessment.casework.CaseFixtures.settled;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;
import static vn.lalanh.assessment.casework.CaseFixtures.uphold;
import static vn.lalanh.assessment.casework.CaseFixtures.withdraw;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.CloseCase;
import vn.lalanh.assessment.casework.CaseCommand.KeepElsewhere;
import vn.lalanh.assessment.casework.CaseCommand.LinkHousehold;
import vn.lalanh.assessment.casework.CaseCommand.LodgeAppeal;
import vn.lalanh.assessment.casework.CaseCommand.MarkOverdue;
import vn.lalanh.assessment.casework.CaseCommand.RecordDeclined;
import vn.lalanh.assessment.casework.CaseCommand.RecordFundsSettled;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseCommand.RecordRelease;
import vn.lalanh.assessment.casework.CaseCommand.RecordReservation;
import vn.lalanh.assessment.casework.CaseCommand.RecordShortage;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.test.Orders;
import vn.lalanh.platform.test.TransitionTable;

class CaseTransitionsTest {

    @Test
    void matchesTheApprovedTable() {
        String line = lines().getFirst();
        Case reported =
                Case.evolve(
                        new Case.Absent(ID),
                        CaseFixtures.events(new Case.Absent(ID), report()).getFirst());
        TransitionTable.of(Case.class, CaseCommand.class, Case::decide, Case::evolve)
                .state(new Case.Absent(ID))
                .state(after(new Case.Absent(ID), reserved()))
                .state(new Case.Elsewhere(ID, "case-1", Progress.NONE))
                .state(reported)
                .state(triaged())
                .state("assigned", after(triaged(), assign("sub-worker")))
                .state(
                        "handed back",
                        after(triaged(), assign("sub-worker"), handBack("sub-worker")))
                .state("paused", after(triaged(), pause("FILE_INCOMPLETE", true)))
                .state(assessed())
                .state("paused", after(assessed(), pause("FILE_INCOMPLETE", true)))
                .state("household unknown", after(triaged(), assessUnknown()))
                .state("no line", after(triaged(), assess(Findings.NOTHING)))
                .state(approvedOnce())
                .state(after(assessed(), sendBack()))
                .state(approved())
                .state("appeal", after(approved(), appeal()))
                .state("appeal upheld", after(approved(), appeal(), uphold()))
                .state("at once", decidedAtOnce())
                .state("listed", listed())
                .state(
                        "listed, household unknown",
                        after(new Case.Absent(ID), decideListedUnknown()))
                .state(after(approved(), new RecordShortage(1, List.of(line))))
                .state(after(approved(), reserved()))
                .state(after(approved(), all(Payment.instructed(1))))
                .state(after(approved(), all(Payment.returned(1, "ACCOUNT_CLOSED", false))))
                .state(settled())
                .state("appeal", after(settled(), appeal()))
                .state(after(settled(), new CloseCase(NOON)))
                .state("reassessed", after(settled(), reassess(Found.hunger(3, 1))))
                .state("corrected", correctedAfterPayment())
                .state("correction waits", correctedBeforePayment())
                .state(after(assessed(), reject()))
                .state("approved", after(approved(), reject()))
                .state("appeal upheld, approved", after(approved(), reject(), appeal(), uphold()))
                .state(after(assessed(), reject(), appeal()))
                .state("approved", after(approved(), reject(), appeal()))
                .state(after(assessed(), withdraw()))
                .state("approved", after(approved(), withdraw()))
                .command(report())
                .command("unknown household", reportOfUnknown())
                .command("by another", reportFrom("dev-1", NOON, PriorityGroup.ELDERLY_OVER_80))
                .command("shielded", reportShielded())
                .command(new LinkHousehold("hh-2", false, CaseFixtures.household()))
                .command(
                        "of a known one", new LinkHousehold("hh-2", true, CaseFixtures.household()))
                .command("unknown household", new LinkHousehold("hh-2", false, null))
                .command(new KeepElsewhere("case-1"))
                .command("otherwise", new KeepElsewhere("case-2"))
                .command(assign("sub-worker"))
                .command("to another", assign("sub-other"))
                .command("from the assessor to another", assign("sub-other", "sub-worker"))
                .command("by hand", assignByHand("sub-worker"))
                .command("by hand, to another", assignByHand("sub-other"))
                .command(handBack("sub-worker"))
                .command(assess(Found.everything()))
                .command("other findings", assess(Found.hunger(2, 1)))
                .command(approve())
                .command("by the assessor", approve("sub-worker"))
                .command("large", approveLarge("sub-chair"))
                .command("large, by another", approveLarge("sub-deputy"))
                .command(decideAtOnce())
                .command(decideListed("list-1"))
                .command("household unknown", decideListedUnknown())
                .command("given elsewhere", decideListed("list-1", "RICE_HUNGER"))
                .command(regularise("sub-deputy"))
                .command(reassess(Found.hunger(3, 1)))
                .command("by the approver", reassess(Found.hunger(3, 1), "sub-chair"))
                .command(correct())
                .command("by the reassessor", correct("sub-second"))
                .command("large", correctLarge("sub-chair"))
                .command(appeal())
                .command(
                        "too late",
                        new LodgeAppeal(
                                "X", null, APPEAL_DECIDE_BY, PAY_BY.at().plusSeconds(9_000)))
                .command("upheld", uphold())
                .command("dismissed", dismiss())
                .command("by the approver", rule(Appeal.Result.UPHELD, "sub-chair"))
                .command(sendBack())
                .command(reject())
                .command(withdraw())
                .command(pause("FILE_INCOMPLETE", true))
                .command("other reason", pause("PLACE_OUT_OF_REACH", true))
                .command("reason of no book", pause("HOLIDAY", false))
                .command(resume())
                .command("assess", new MarkOverdue(Stage.ASSESSMENT, NOON.plusSeconds(9_000)))
                .command("appeal", new MarkOverdue(Stage.APPEAL, NOON.plusSeconds(9_000)))
                .command(
                        "regularise",
                        new MarkOverdue(Stage.REGULARISATION, NOON.plusSeconds(9_000)))
                .command("pay", new MarkOverdue(Stage.PAYMENT, NOON.plusSeconds(9_000)))
                .command(new CloseCase(NOON))
                .command(new RecordShortage(1, List.of(line)))
                .command(reserved())
                .command(new RecordRelease(1, List.of(line)))
                .command(new RecordFundsSettled(1))
                .command("planned", new RecordPayment(1, line, Payment.planned()))
                .command("settled", new RecordPayment(1, line, Payment.settled(1, NOON)))
                .command(
                        "came back",
                        new RecordPayment(1, line, Payment.returned(1, "ACCOUNT_CLOSED", true)))
                .command("other approval", new RecordPayment(7, line, Payment.planned()))
                .command("other line", new RecordPayment(1, "line-x", Payment.planned()))
                .command(new RecordDeclined(1, line, "PAID"))
                .facts(CaseCommand.Fact.class)
                .repeatedFactsAreDone()
                .matches("case-transitions");
    }

    @Test
    void theMoneySideEndsAlikeInAllOrders() {
        orders(approved())
                .fact(new RecordShortage(1, List.of(lines().getFirst())))
                .fact(reserved())
                .fact(new RecordPayment(1, lines().getFirst(), Payment.planned()))
                .fact(new RecordPayment(1, lines().getFirst(), Payment.instructed(1)))
                .fact(new RecordPayment(1, lines().getFirst(), Payment.settled(1, NOON)))
                .fact(new RecordFundsSettled(1))
                .endAlike();
    }

    @Test
    void aReturnAndASecondAttemptEndAlikeInAllOrders() {
        String line = lines().getFirst();
        orders(approved())
                .fact(new RecordPayment(1, line, Payment.instructed(1)))
                .fact(new RecordPayment(1, line, Payment.returned(1, "ACCOUNT_CLOSED", false)))
                .fact(new RecordPayment(1, line, Payment.instructed(2)))
                .fact(new RecordPayment(1, line, Payment.settled(2, NOON)))
                .fact(new RecordPayment(1, line, Payment.returned(2, "WRONG_PAYEE", true)))
                .fact(reserved())
                .endAlike();
    }

    @Test
    void everyLinePaidEndsSettledInAllOrders() {
        List<String> lines = lines();
        Orders<Case, CaseCommand, CaseEvent> orders = orders(approved()).fact(reserved());
        for (String line : lines) {
            orders.inOrder(
                    new RecordPayment(1, line, Payment.planned()),
                    new RecordPayment(1, line, Payment.settled(1, NOON)));
        }
        orders.endAlike();
    }

    @Test
    void factsBeforeTheReportEndAlikeToo() {
        orders(new Case.Absent(ID))
                .fact(new RecordShortage(1, lines()))
                .fact(reserved())
                .fact(new RecordPayment(1, lines().getFirst(), Payment.settled(1, NOON)))
                .fact(new RecordDeclined(1, lines().getFirst(), "PAID"))
                .fact(new RecordFundsSettled(1))
                .fact(new RecordRelease(1, lines()))
                .endAlike();
    }

    @Test
    void whatContradictsAWithdrawalIsNotedAlikeInAllOrders() {
        String line = lines().getFirst();
        orders(after(approved(), withdraw()))
                .fact(new RecordPayment(1, line, Payment.settled(1, NOON)))
                .fact(new RecordPayment(1, line, Payment.returned(1, "WRONG_PAYEE", true)))
                .fact(new RecordDeclined(1, line, "PAID"))
                .fact(new RecordPayment(1, line, Payment.cancelled()))
                .fact(new RecordPayment(7, line, Payment.planned()))
                .fact(new RecordRelease(1, lines()))
                .endAlike();
    }

    @Test
    void whatIsLeftOfAnApprovalTakenBackEndsAlikeAfterTheNextOne() {
        String line = lines().getFirst();
        Case again =
                after(
                        approved(),
                        reject(),
                        new RecordRelease(1, lines()),
                        appeal(),
                        uphold(),
                        assess(Found.everything()),
                        approve("sub-deputy"));

        orders(again)
                .fact(new RecordPayment(1, line, Payment.cancelled()))
                .fact(new RecordPayment(1, line, Payment.settled(1, NOON)))
                .fact(new RecordFundsSettled(1))
                .fact(new RecordPayment(2, line, Payment.settled(1, NOON)))
                .fact(new RecordReservation(2, lines()))
                .endAlike();
    }

    @Test
    void whatACorrectionTakesBackEndsAlikeInAllOrders() {
        List<String> lines = lines();
        Orders<Case, CaseCommand, CaseEvent> orders =
                orders(after(approved(), reassess(Found.hunger(1, 1)), correct()))
                        .fact(reserved())
                        .fact(new RecordDeclined(1, lines.getFirst(), "UNKNOWN"))
                        .fact(new RecordRelease(1, lines.subList(1, lines.size())))
                        .inOrder(
                                new RecordPayment(1, lines.getFirst(), Payment.instructed(1)),
                                new RecordPayment(1, lines.getFirst(), Payment.settled(1, NOON)));
        orders.endAlike();
    }

    private static Case correctedAfterPayment() {
        return after(settled(), reassess(Found.hunger(3, 1)), correct());
    }

    private static Case correctedBeforePayment() {
        return after(approved(), reassess(Found.hunger(1, 1)), correct());
    }

    private static Case approvedOnce() {
        return after(assessed(), approveLarge("sub-chair"));
    }

    private static Orders<Case, CaseCommand, CaseEvent> orders(Case start) {
        return Orders.<Case, CaseCommand, CaseEvent>of(Case::decide, Case::evolve).from(start);
    }
}
