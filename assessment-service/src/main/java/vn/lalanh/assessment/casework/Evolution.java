package vn.lalanh.assessment.casework;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Case.Appealed;
import vn.lalanh.assessment.casework.Case.Approvable;
import vn.lalanh.assessment.casework.Case.Approved;
import vn.lalanh.assessment.casework.Case.ApprovedOnce;
import vn.lalanh.assessment.casework.Case.Assessed;
import vn.lalanh.assessment.casework.Case.Closed;
import vn.lalanh.assessment.casework.Case.Foretold;
import vn.lalanh.assessment.casework.Case.Funded;
import vn.lalanh.assessment.casework.Case.Known;
import vn.lalanh.assessment.casework.Case.Paying;
import vn.lalanh.assessment.casework.Case.PaymentReturned;
import vn.lalanh.assessment.casework.Case.Rejected;
import vn.lalanh.assessment.casework.Case.Reported;
import vn.lalanh.assessment.casework.Case.Returned;
import vn.lalanh.assessment.casework.Case.Settled;
import vn.lalanh.assessment.casework.Case.Triaged;
import vn.lalanh.assessment.casework.Case.WaitingForFunds;
import vn.lalanh.assessment.casework.Case.Withdrawn;
import vn.lalanh.assessment.casework.CaseEvent.AppealDecided;
import vn.lalanh.assessment.casework.CaseEvent.AppealLodged;
import vn.lalanh.assessment.casework.CaseEvent.CaseApproved;
import vn.lalanh.assessment.casework.CaseEvent.CaseApprovedOnce;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssigned;
import vn.lalanh.assessment.casework.CaseEvent.CaseClosed;
import vn.lalanh.assessment.casework.CaseEvent.CaseCorrected;
import vn.lalanh.assessment.casework.CaseEvent.CaseHandedBack;
import vn.lalanh.assessment.casework.CaseEvent.CaseOverdue;
import vn.lalanh.assessment.casework.CaseEvent.CasePaused;
import vn.lalanh.assessment.casework.CaseEvent.CaseRegularised;
import vn.lalanh.assessment.casework.CaseEvent.CaseRejected;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.CaseEvent.CaseResumed;
import vn.lalanh.assessment.casework.CaseEvent.CaseReturned;
import vn.lalanh.assessment.casework.CaseEvent.CaseReviewed;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.casework.CaseEvent.CaseWithdrawn;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionApprovedOnce;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionBalanced;
import vn.lalanh.assessment.casework.CaseEvent.DecidedAtOnce;
import vn.lalanh.assessment.casework.CaseEvent.FactFollowed;
import vn.lalanh.assessment.casework.CaseEvent.FactUnfollowed;
import vn.lalanh.assessment.casework.CaseEvent.HouseholdLinked;
import vn.lalanh.assessment.casework.CaseEvent.KeptElsewhere;
import vn.lalanh.assessment.casework.CaseEvent.StatementTaken;
import vn.lalanh.assessment.norm.Stage;

/** From a state and an event to the next state. */
final class Evolution {

    private Evolution() {}

    static Case of(Case state, CaseEvent event) {
        return switch (event) {
            case CaseReported e -> new Reported(e.report(), progressOf(state));
            case CaseTriaged e -> triaged(state, e);
            case StatementTaken e -> with(state, known(state).dossier().with(e.statement()));
            case HouseholdLinked e -> with(state, known(state).dossier().linkedTo(e.householdId()));
            case KeptElsewhere e -> {
                if (!(state instanceof Case.Absent s)) {
                    throw impossible(state, event);
                }
                yield new Case.Elsewhere(s.id(), e.caseId(), Progress.NONE);
            }
            case CaseAssigned e ->
                    with(state, assigning(state, assignments(state).with(e.assignment())));
            case CaseHandedBack e ->
                    with(state, assigning(state, assignments(state).with(e.handBack())));
            case CaseAssessed e ->
                    new Assessed(
                            deciding(state, decisions(state).assessedAnew(assessmentOf(state)))
                                    .notOverdueAt(Stage.APPROVAL)
                                    .with(Assignments.NONE),
                            e.assessment(),
                            e.approveBy());
            case CaseReturned e -> {
                Assessment assessment = assessmentOf(state);
                if (assessment == null) {
                    throw impossible(state, event);
                }
                yield new Returned(
                        deciding(state, decisions(state).unpaused()).notOverdueAt(Stage.ASSESSMENT),
                        assessment,
                        e.reasonCode(),
                        e.remark(),
                        e.assessBy());
            }
            case CaseApprovedOnce e -> {
                if (!(state instanceof Assessed s)) {
                    throw impossible(state, event);
                }
                yield new ApprovedOnce(s.dossier(), s.assessment(), e.first(), s.due());
            }
            case CaseApproved e ->
                    after(
                            known(state).dossier().approved(e.approval().number(), e.appealBy()),
                            e.approval());
            case CorrectionApprovedOnce e ->
                    with(state, deciding(state, decisions(state).with(e.first())));
            case CaseCorrected e ->
                    after(
                            known(state).dossier().corrected(e.approval(), e.appealBy()),
                            e.approval());
            case CorrectionBalanced e -> after(known(state).dossier(), e.approval());
            case CaseRejected e ->
                    new Rejected(
                            deciding(
                                    state,
                                    decisions(state)
                                            .rejected(e.by(), e.appealBy(), standing(state))),
                            assessmentOf(state),
                            e.approvalNumber(),
                            e.reasonCode(),
                            e.remark());
            case AppealLodged e -> lodged(known(state), e.appeal());
            case AppealDecided e -> ruled(known(state), e);
            case DecidedAtOnce e -> with(state, deciding(state, decisions(state).with(e.lane())));
            case CaseReviewed e ->
                    with(state, deciding(state, decisions(state).reviewed(e.assessment())));
            case CaseRegularised e -> {
                FastLane lane = decisions(state).fastLane();
                if (lane == null) {
                    throw impossible(state, event);
                }
                FastLane confirmed = lane.confirmed(e.confirmation());
                yield with(state, deciding(state, decisions(state).with(confirmed)));
            }
            case CaseWithdrawn e ->
                    new Withdrawn(
                            deciding(state, decisions(state).withdrawn(corrected(state))),
                            assessmentOf(state),
                            e.approvalNumber(),
                            e.reasonCode(),
                            e.remark());
            case CasePaused e -> with(state, deciding(state, decisions(state).with(e.pause())));
            case CaseResumed e -> goesOn(known(state), e.due());
            case CaseOverdue e -> with(state, known(state).dossier().overdueAt(e.stage()));
            case FactFollowed e -> followed(state, e);
            case FactUnfollowed e -> with(state, known(state).dossier().noting(e.what()));
            case CaseSettled _ -> with(state, known(state).dossier().settled());
            case CaseClosed e -> {
                if (!(state instanceof Settled s)) {
                    throw impossible(state, event);
                }
                yield new Closed(s.dossier(), s.approval(), s.at(), e.at());
            }
        };
    }

    private static Case triaged(Case state, CaseTriaged e) {
        if (state instanceof Reported s && e.assessBy() != null) {
            Dossier dossier = Dossier.opened(s.report(), e.triage(), s.progress());
            return new Triaged(dossier, e.assessBy());
        }
        return with(state, known(state).dossier().with(e.triage()));
    }

    private static Case followed(Case state, FactFollowed e) {
        return switch (state) {
            case Case.Absent s -> new Foretold(s.id(), Progress.NONE.with(e.fact()));
            case Foretold s -> new Foretold(s.id(), s.progress().with(e.fact()));
            case Case.Elsewhere s ->
                    new Case.Elsewhere(s.id(), s.caseId(), s.progress().with(e.fact()));
            case Reported s -> new Reported(s.report(), s.progress().with(e.fact()));
            case Known s -> with(s, s.dossier().with(e.fact()));
        };
    }

    /** The same state with another dossier; after an approval, whatever state that dossier then leads to. */
    private static Case with(Case state, Dossier dossier) {
        return switch (known(state)) {
            case Triaged s -> new Triaged(dossier, s.due());
            case Assessed s -> new Assessed(dossier, s.assessment(), s.due());
            case ApprovedOnce s -> new ApprovedOnce(dossier, s.assessment(), s.first(), s.due());
            case Returned s ->
                    new Returned(dossier, s.assessment(), s.reasonCode(), s.remark(), s.due());
            case Appealed s ->
                    new Appealed(
                            dossier,
                            s.assessment(),
                            s.approvalNumber(),
                            s.reasonCode(),
                            s.remark(),
                            s.due());
            case Closed s -> new Closed(dossier, s.approval(), s.at(), s.closedAt());
            case Approvable s -> after(dossier, s.approval());
            case Rejected s ->
                    new Rejected(
                            dossier,
                            s.assessment(),
                            s.approvalNumber(),
                            s.reasonCode(),
                            s.remark());
            case Withdrawn s ->
                    new Withdrawn(
                            dossier,
                            s.assessment(),
                            s.approvalNumber(),
                            s.reasonCode(),
                            s.remark());
        };
    }

    private static Case goesOn(Known state, Due due) {
        Dossier dossier = deciding(state, decisions(state).unpaused());
        return switch (state) {
            case Triaged _ -> new Triaged(dossier, due);
            case Assessed s -> new Assessed(dossier, s.assessment(), due);
            case ApprovedOnce s -> new ApprovedOnce(dossier, s.assessment(), s.first(), due);
            case Returned s ->
                    new Returned(dossier, s.assessment(), s.reasonCode(), s.remark(), due);
            case Approvable _, Case.Ended _ -> with(state, dossier);
        };
    }

    private static Case lodged(Known state, Appeal appeal) {
        Dossier dossier = deciding(state, decisions(state).with(appeal)).notOverdueAt(Stage.APPEAL);
        return state instanceof Rejected s
                ? new Appealed(
                        dossier,
                        s.assessment(),
                        s.approvalNumber(),
                        s.reasonCode(),
                        s.remark(),
                        appeal.decideBy())
                : with(state, dossier);
    }

    /** Upheld against a rejection: the case goes back. Against an amount: it goes on, and is assessed once more. */
    private static Case ruled(Known state, AppealDecided e) {
        Decisions decisions = decisions(state).with(e.appeal());
        Due assessBy = e.assessBy();
        if (assessBy == null) {
            Dossier dossier = deciding(state, decisions);
            return state instanceof Appealed s
                    ? new Rejected(
                            dossier, s.assessment(), s.approvalNumber(), s.reasonCode(), s.remark())
                    : with(state, dossier);
        }
        if (!(state instanceof Appealed s)) {
            return with(
                    state,
                    deciding(state, decisions.upheld(assessBy)).notOverdueAt(Stage.ASSESSMENT));
        }
        Dossier dossier = deciding(state, decisions.upheld(null)).notOverdueAt(Stage.ASSESSMENT);
        Assessment assessment = s.assessment();
        Appeal.Ruling ruling = e.appeal().ruling();
        return assessment == null || ruling == null
                ? new Triaged(dossier, assessBy)
                : new Returned(dossier, assessment, ruling.reasonCode(), ruling.remark(), assessBy);
    }

    private static Decisions decisions(Case state) {
        return known(state).dossier().decisions();
    }

    private static Dossier deciding(Case state, Decisions decisions) {
        return known(state).dossier().with(decisions);
    }

    private static Assignments assignments(Case state) {
        return known(state).dossier().assignments();
    }

    private static Dossier assigning(Case state, Assignments assignments) {
        return known(state).dossier().with(assignments);
    }

    private static @Nullable Approval standing(Case state) {
        return state instanceof Approvable s ? s.approval() : null;
    }

    private static @Nullable Approval corrected(Case state) {
        Approval standing = standing(state);
        return standing == null || standing.correction() == null ? null : standing;
    }

    private static Case after(Dossier dossier, Approval approval) {
        return switch (dossier.progress().after(approval)) {
            case APPROVED -> new Approved(dossier, approval);
            case WAITING_FOR_FUNDS -> new WaitingForFunds(dossier, approval);
            case FUNDED -> new Funded(dossier, approval);
            case PAYING -> new Paying(dossier, approval);
            case PAYMENT_RETURNED -> new PaymentReturned(dossier, approval);
            case SETTLED -> new Settled(dossier, approval, dossier.progress().settledAt(approval));
        };
    }

    private static Progress progressOf(Case state) {
        return state instanceof Foretold foretold ? foretold.progress() : Progress.NONE;
    }

    static @Nullable Assessment assessmentOf(Case state) {
        return switch (state) {
            case Assessed s -> s.assessment();
            case ApprovedOnce s -> s.assessment();
            case Returned s -> s.assessment();
            case Approvable s -> s.approval().assessment();
            case Case.Ended s -> s.assessment();
            case Case.Absent _, Foretold _, Case.Elsewhere _, Reported _, Triaged _ -> null;
        };
    }

    private static Known known(Case state) {
        if (state instanceof Known known) {
            return known;
        }
        throw new IllegalArgumentException(
                "nothing is on file in " + state.getClass().getSimpleName());
    }

    private static IllegalArgumentException impossible(Case state, CaseEvent event) {
        return new IllegalArgumentException(
                event.getClass().getSimpleName() + " in " + state.getClass().getSimpleName());
    }
}
