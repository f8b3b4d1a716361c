package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Stage;

/** What can happen to a case. */
public sealed interface CaseEvent {

    record CaseReported(Report report) implements CaseEvent {}

    /** {@code assessBy} is null where only the order of urgency has changed. */
    record CaseTriaged(Triage triage, @Nullable Due assessBy) implements CaseEvent {}

    /** Somebody said that this household needs help; the first time it opened the case. */
    record StatementTaken(Statement statement) implements CaseEvent {}

    /** The household that was not known is one of the registry's. */
    record HouseholdLinked(String householdId) implements CaseEvent {}

    /** This household's case is the one that was reported for it while the registry did not know it. */
    record KeptElsewhere(String caseId) implements CaseEvent {}

    record CaseAssigned(Assignment assignment) implements CaseEvent {}

    /** Nobody's again. */
    record CaseHandedBack(HandBack handBack) implements CaseEvent {}

    record CaseAssessed(Assessment assessment, Due approveBy) implements CaseEvent {}

    record CaseReturned(
            int assessmentNumber, String reasonCode, @Nullable String remark, Due assessBy)
            implements CaseEvent {}

    /** One of two persons has said yes. */
    record CaseApprovedOnce(Approval.First first) implements CaseEvent {}

    record CaseApproved(Approval approval, Instant appealBy) implements CaseEvent {}

    /** The approval before it was the chair's alone. */
    record DecidedAtOnce(FastLane lane) implements CaseEvent {}

    /** Assessed after the approval, which stands as it is. */
    record CaseReviewed(Assessment assessment) implements CaseEvent {}

    record CaseRegularised(FastLane.Regularisation confirmation) implements CaseEvent {}

    /** One of two persons has said yes to a correction. */
    record CorrectionApprovedOnce(Approval.First first) implements CaseEvent {}

    /** {@code recalls}: numbers of rounds that are taken back first. */
    record CaseCorrected(Approval approval, List<Integer> recalls, Instant appealBy)
            implements CaseEvent {
        public CaseCorrected {
            recalls = List.copyOf(recalls);
        }
    }

    /** What a correction asks for and claims is known now. */
    record CorrectionBalanced(Approval approval) implements CaseEvent {}

    /**
     * {@code approvalNumber} is the approval taken back by it, 0 if there was none; {@code recalls}: all rounds of it, where
     * it was a correction.
     */
    record CaseRejected(
            int approvalNumber,
            @Nullable List<Integer> recalls,
            String reasonCode,
            @Nullable String remark,
            String by,
            Instant appealBy)
            implements CaseEvent {}

    record AppealLodged(Appeal appeal) implements CaseEvent {}

    /** {@code assessBy} is null where it is dismissed. */
    record AppealDecided(Appeal appeal, @Nullable Due assessBy) implements CaseEvent {}

    /** {@code approvalNumber} and {@code recalls} as in a rejection. */
    record CaseWithdrawn(
            int approvalNumber,
            @Nullable List<Integer> recalls,
            String reasonCode,
            @Nullable String remark)
            implements CaseEvent {}

    record CasePaused(Pause pause) implements CaseEvent {}

    record CaseResumed(Due due) implements CaseEvent {}

    record CaseOverdue(Stage stage, Instant dueAt) implements CaseEvent {}

    /** A fact of the money side was merged into what was known. */
    record FactFollowed(CaseCommand.Fact fact) implements CaseEvent {}

    /** A fact that contradicts; kept for a person to look at. */
    record FactUnfollowed(String what) implements CaseEvent {}

    /** Every line is with the household; announced once, even if a payment comes back later. */
    record CaseSettled(int approvalNumber, Instant at) implements CaseEvent {}

    record CaseClosed(Instant at) implements CaseEvent {}
}
