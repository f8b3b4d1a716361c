package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.AssignCase;
import vn.lalanh.assessment.casework.CaseCommand.CloseCase;
import vn.lalanh.assessment.casework.CaseCommand.CorrectCase;
import vn.lalanh.assessment.casework.CaseCommand.DecideAppeal;
import vn.lalanh.assessment.casework.CaseCommand.DecideAtOnce;
import vn.lalanh.assessment.casework.CaseCommand.DecideListed;
import vn.lalanh.assessment.casework.CaseCommand.Fact;
import vn.lalanh.assessment.casework.CaseCommand.HandBackCase;
import vn.lalanh.assessment.casework.CaseCommand.KeepElsewhere;
import vn.lalanh.assessment.casework.CaseCommand.LinkHousehold;
import vn.lalanh.assessment.casework.CaseCommand.LodgeAppeal;
import vn.lalanh.assessment.casework.CaseCommand.MarkOverdue;
import vn.lalanh.assessment.casework.CaseCommand.PauseCase;
import vn.lalanh.assessment.casework.CaseCommand.ReassessCase;
import vn.lalanh.assessment.casework.CaseCommand.RegulariseCase;
import vn.lalanh.assessment.casework.CaseCommand.RejectCase;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseCommand.ResumeCase;
import vn.lalanh.assessment.casework.CaseCommand.ReturnCase;
import vn.lalanh.assessment.casework.CaseCommand.WithdrawCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseClosed;
import vn.lalanh.assessment.casework.CaseEvent.CaseOverdue;
import vn.lalanh.assessment.casework.CaseEvent.CaseRejected;
import vn.lalanh.assessment.casework.CaseEvent.CaseReturned;
import vn.lalanh.assessment.casework.CaseEvent.CaseWithdrawn;
import vn.lalanh.assessment.casework.CaseEvent.FactFollowed;
import vn.lalanh.assessment.casework.CaseEvent.KeptElsewhere;
import vn.lalanh.platform.decision.Decision;

/** One household's need in one incident, from report to end. Approved table: {@code src/test/approved/case-transitions.md}. */
public sealed interface Case {

    /** How long a settled case stays open for complaints; a setting of ours. */
    Duration COMPLAINTS = Duration.ofDays(30);

    /** Nothing is known of it. */
    record Absent(String id) implements Case {}

    /** Only what the money side tells of it is known yet. */
    record Foretold(String id, Progress progress) implements Case {}

    /** A household's case that was opened under another id, before the registry knew the household. */
    record Elsewhere(String id, String caseId, Progress progress) implements Case {}

    /** Reported; how urgent it is follows in the same decision. */
    record Reported(Report report, Progress progress) implements Case {}

    /** Waits for its assessment. */
    record Triaged(Dossier dossier, Due due) implements Timed {}

    /** Waits for approval by another person. */
    record Assessed(Dossier dossier, Assessment assessment, Due due) implements Timed {}

    /** Approved by one of two persons; waits for the other one until the same due time. */
    record ApprovedOnce(Dossier dossier, Assessment assessment, Approval.First first, Due due)
            implements Timed {}

    /** Sent back; waits for another assessment. */
    record Returned(
            Dossier dossier,
            Assessment assessment,
            String reasonCode,
            @Nullable String remark,
            Due due)
            implements Timed {}

    /** Asks for money and goods. */
    record Approved(Dossier dossier, Approval approval) implements Underway {
        @Override
        public Due due() {
            return approval.fundBy();
        }
    }

    /** Nothing that fits is left for one line or more. */
    record WaitingForFunds(Dossier dossier, Approval approval) implements Underway {
        @Override
        public Due due() {
            return approval.fundBy();
        }
    }

    /** Everything is set aside. */
    record Funded(Dossier dossier, Approval approval) implements Underway {
        @Override
        public Due due() {
            return approval.payBy();
        }
    }

    /** One payment or more has been instructed or made. */
    record Paying(Dossier dossier, Approval approval) implements Underway {
        @Override
        public Due due() {
            return approval.payBy();
        }
    }

    /** A payment came back and waits for a person. */
    record PaymentReturned(Dossier dossier, Approval approval) implements Underway {
        @Override
        public Due due() {
            return approval.payBy();
        }
    }

    /** Every line is paid or handed over. */
    record Settled(Dossier dossier, Approval approval, Instant at) implements Approvable {

        /** Whether nobody waits for an answer to an appeal, or for a confirmation. */
        public boolean mayClose() {
            return Clocks.of(this).isEmpty();
        }
    }

    /** Nothing is left to do. */
    record Closed(Dossier dossier, Approval approval, Instant at, Instant closedAt)
            implements Approvable {}

    /** Refused help. */
    record Rejected(
            Dossier dossier,
            @Nullable Assessment assessment,
            int approvalNumber,
            String reasonCode,
            @Nullable String remark)
            implements Ended {}

    /** Refused help, and the household objects. */
    record Appealed(
            Dossier dossier,
            @Nullable Assessment assessment,
            int approvalNumber,
            String reasonCode,
            @Nullable String remark,
            Due due)
            implements Ended, Timed {}

    /** Taken back by the household or its commune. */
    record Withdrawn(
            Dossier dossier,
            @Nullable Assessment assessment,
            int approvalNumber,
            String reasonCode,
            @Nullable String remark)
            implements Ended {}

    /** Every state with a dossier. */
    sealed interface Known extends Case {
        Dossier dossier();

        /** The assessment that counts; null before the first. */
        default @Nullable Assessment assessed() {
            return Evolution.assessmentOf(this);
        }

        /** Whether what is said of the need again is looked at: the case is open. */
        default boolean takesReports() {
            return switch (this) {
                case Rejected _, Withdrawn _, Closed _ -> false;
                case Timed _, Settled _ -> true;
            };
        }

        /** What is due, the soonest first, without what was told to be overdue. */
        default List<Due> untoldDues() {
            return Clocks.untold(this);
        }
    }

    /** Every state in which somebody must do something by a time. */
    sealed interface Timed extends Known {
        Due due();
    }

    /** Every state after an approval that stands. */
    sealed interface Approvable extends Known {
        Approval approval();
    }

    /** Approved and not settled. */
    sealed interface Underway extends Approvable, Timed {}

    /** Over without help, unless an appeal changes that. */
    sealed interface Ended extends Known {
        @Nullable Assessment assessment();

        int approvalNumber();

        String reasonCode();

        @Nullable String remark();
    }

    /** A state and what it is told. */
    record Step(Case state, CaseCommand command) {}

    /** The whole life cycle. Each state ends with its own lines for all other commands. */
    static Decision<CaseEvent> decide(Case state, CaseCommand command) {
        return switch (new Step(state, command)) {
            case Step(Case s, DecideListed c) -> OnList.decide(s, c);

            case Step(Absent s, ReportCase c) -> Reporting.decide(s.id(), c);
            case Step(Absent _, KeepElsewhere c) -> accept(new KeptElsewhere(c.caseId()));
            case Step(Absent _, Fact c) -> accept(new FactFollowed(c));
            case Step(Absent _, CaseCommand _) -> refuse(CaseRefusal.NO_SUCH_CASE);

            case Step(Foretold s, ReportCase c) -> Reporting.decide(s.id(), c);
            case Step(Foretold s, Fact c) -> Following.foretold(s.progress(), c);
            case Step(Foretold s, KeepElsewhere _) -> refuse(new HouseholdHasCaseRefusal(s.id()));
            case Step(Foretold _, CaseCommand _) -> refuse(CaseRefusal.NO_SUCH_CASE);

            case Step(Elsewhere s, ReportCase _) -> refuse(new KeptElsewhereRefusal(s.caseId()));
            case Step(Elsewhere s, KeepElsewhere c) when s.caseId().equals(c.caseId()) ->
                    alreadyDone();
            case Step(Elsewhere s, KeepElsewhere _) ->
                    refuse(new HouseholdHasCaseRefusal(s.caseId()));
            case Step(Elsewhere s, Fact c) -> Following.foretold(s.progress(), c);
            case Step(Elsewhere _, CaseCommand _) -> refuse(CaseRefusal.NO_SUCH_CASE);

            // never saved: the report and its triage are one decision
            case Step(Reported s, Fact c) -> Following.foretold(s.progress(), c);
            case Step(Reported _, ReportCase _) -> alreadyDone();
            case Step(Reported _, CaseCommand _) -> refuse(CaseRefusal.NOT_ASSESSED);

            case Step(Known s, ReportCase c) -> Reporting.again(s, c);
            case Step(Known s, LinkHousehold c) -> Linking.decide(s, c);
            case Step(Known s, KeepElsewhere _) ->
                    refuse(new HouseholdHasCaseRefusal(s.dossier().report().caseId()));
            case Step(Known s, AssignCase c) -> Assigning.assign(s, c);
            case Step(Known s, HandBackCase c) -> Assigning.handBack(s, c);
            case Step(Known s, PauseCase c) -> Pausing.pause(s, c);
            case Step(Known s, ResumeCase c) -> Pausing.resume(s, c);
            case Step(Known s, DecideAtOnce c) -> AtOnce.decide(s, c);
            case Step(Known s, RegulariseCase c) -> AtOnce.regularise(s, c);
            case Step(Known s, ReassessCase c) -> Correcting.reassess(s, c);
            case Step(Known s, CorrectCase c) -> Correcting.correct(s, c);
            case Step(Known s, LodgeAppeal c) -> Appealing.lodge(s, c);
            case Step(Known s, DecideAppeal c) -> Appealing.decide(s, c);

            case Step(Triaged s, AssessCase c) -> Assessing.decide(s, c);
            case Step(Triaged _, RejectCase c) -> accept(rejected(null, c));
            case Step(Triaged _, WithdrawCase c) -> accept(withdrawn(null, c));
            case Step(Triaged s, MarkOverdue c) -> overdue(s, c);
            case Step(Triaged s, Fact c) -> Following.beforeApproval(s, c);
            case Step(Triaged _, CaseCommand c) -> refuse(unassessed(c));

            case Step(Assessed s, AssessCase c) -> Assessing.decide(s, c);
            case Step(Assessed s, ApproveCase c) -> Approving.decide(s, c);
            case Step(Assessed s, ReturnCase c) -> accept(returned(s.assessment(), c));
            case Step(Assessed _, RejectCase c) -> accept(rejected(null, c));
            case Step(Assessed _, WithdrawCase c) -> accept(withdrawn(null, c));
            case Step(Assessed s, MarkOverdue c) -> overdue(s, c);
            case Step(Assessed s, Fact c) -> Following.beforeApproval(s, c);
            case Step(Assessed _, CloseCase _) -> refuse(CaseRefusal.NOT_PAID_YET);

            case Step(ApprovedOnce s, ApproveCase c) -> Approving.decide(s, c);
            case Step(ApprovedOnce s, ReturnCase c) -> accept(returned(s.assessment(), c));
            case Step(ApprovedOnce _, RejectCase c) -> accept(rejected(null, c));
            case Step(ApprovedOnce _, WithdrawCase c) -> accept(withdrawn(null, c));
            case Step(ApprovedOnce s, MarkOverdue c) -> overdue(s, c);
            case Step(ApprovedOnce s, Fact c) -> Following.beforeApproval(s, c);
            case Step(ApprovedOnce _, CloseCase _) -> refuse(CaseRefusal.NOT_PAID_YET);
            case Step(ApprovedOnce _, CaseCommand _) -> refuse(CaseRefusal.APPROVED_ONCE);

            case Step(Returned s, AssessCase c) -> Assessing.decide(s, c);
            case Step(Returned s, ReturnCase c) when s.reasonCode().equals(c.reasonCode()) ->
                    alreadyDone();
            case Step(Returned _, RejectCase c) -> accept(rejected(null, c));
            case Step(Returned _, WithdrawCase c) -> accept(withdrawn(null, c));
            case Step(Returned s, MarkOverdue c) -> overdue(s, c);
            case Step(Returned s, Fact c) -> Following.beforeApproval(s, c);
            case Step(Returned _, CaseCommand c) -> refuse(unassessed(c));

            case Step(Approvable s, ApproveCase c)
                    when s.approval().approvers().contains(c.approver()) ->
                    alreadyDone();
            case Step(Approvable s, AssessCase c) when s.dossier().decisions().reviewAwaited() ->
                    AtOnce.review(s, c);

            case Step(Underway s, RejectCase _)
                    when s.dossier().decisions().pending().isPresent() ->
                    refuse(CaseRefusal.APPEAL_PENDING);
            case Step(Underway s, RejectCase c) -> accept(rejected(s.approval(), c));
            case Step(Underway s, WithdrawCase c) -> accept(withdrawn(s.approval(), c));
            case Step(Underway s, MarkOverdue c) -> overdue(s, c);
            case Step(Underway s, Fact c) -> Following.approved(s, c);
            case Step(Underway _, CloseCase _) -> refuse(CaseRefusal.NOT_PAID_YET);
            case Step(Underway _, CaseCommand _) -> refuse(CaseRefusal.ALREADY_APPROVED);

            case Step(Settled s, CloseCase _) when !s.mayClose() ->
                    refuse(CaseRefusal.UNDER_REVIEW);
            case Step(Settled _, CloseCase c) -> accept(new CaseClosed(c.at()));
            case Step(Settled s, Fact c) -> Following.approved(s, c);
            case Step(Settled s, MarkOverdue c) -> overdue(s, c);
            case Step(Settled _, CaseCommand _) -> refuse(CaseRefusal.ALREADY_PAID);

            case Step(Closed _, CloseCase _) -> alreadyDone();
            case Step(Closed s, Fact c) -> Following.closed(s, c);
            case Step(Closed s, MarkOverdue c) -> overdue(s, c);
            case Step(Closed _, CaseCommand _) -> refuse(CaseRefusal.ALREADY_PAID);

            case Step(Rejected _, RejectCase _) -> alreadyDone();
            case Step(Rejected s, Fact c) -> Following.ended(s, c);
            case Step(Rejected _, CaseCommand _) -> refuse(CaseRefusal.ALREADY_ENDED);

            case Step(Appealed s, MarkOverdue c) -> overdue(s, c);
            case Step(Appealed s, Fact c) -> Following.ended(s, c);
            case Step(Appealed _, CaseCommand _) -> refuse(CaseRefusal.APPEAL_PENDING);

            case Step(Withdrawn _, WithdrawCase _) -> alreadyDone();
            case Step(Withdrawn s, Fact c) -> Following.ended(s, c);
            case Step(Withdrawn _, CaseCommand _) -> refuse(CaseRefusal.ALREADY_ENDED);
        };
    }

    /** Builds the next state. */
    static Case evolve(Case state, CaseEvent event) {
        return Evolution.of(state, event);
    }

    private static CaseEvent rejected(@Nullable Approval standing, RejectCase c) {
        return new CaseRejected(
                standing == null ? 0 : standing.number(),
                recalls(standing),
                c.reasonCode(),
                c.remark(),
                c.by(),
                c.appealBy());
    }

    /** Null where the approval's own number says it. */
    private static @Nullable List<Integer> recalls(@Nullable Approval standing) {
        return standing == null || standing.correction() == null
                ? null
                : standing.rounds().stream().map(Round::number).toList();
    }

    private static CaseEvent returned(Assessment assessment, ReturnCase c) {
        return new CaseReturned(assessment.number(), c.reasonCode(), c.remark(), c.assessBy());
    }

    private static CaseEvent withdrawn(@Nullable Approval standing, WithdrawCase c) {
        return new CaseWithdrawn(
                standing == null ? 0 : standing.number(),
                recalls(standing),
                c.reasonCode(),
                c.remark());
    }

    private static Decision<CaseEvent> overdue(Known state, MarkOverdue c) {
        for (Due due : Clocks.of(state)) {
            if (due.stage() == c.stage() && !c.now().isBefore(due.at())) {
                return state.dossier().overdue().contains(due.stage())
                        ? alreadyDone()
                        : accept(new CaseOverdue(due.stage(), due.at()));
            }
        }
        return refuse(CaseRefusal.NOT_OVERDUE);
    }

    private static CaseRefusal unassessed(CaseCommand command) {
        return command instanceof CloseCase ? CaseRefusal.NOT_PAID_YET : CaseRefusal.NOT_ASSESSED;
    }
}
