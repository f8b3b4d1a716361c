package vn.lalanh.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topic {@code assessment.cases}, key: the case's id. */
public sealed interface CaseEvent extends ContractEvent
        permits CaseEvent.CaseReportedV1,
                CaseEvent.CaseTriagedV1,
                CaseEvent.CaseAssignedV1,
                CaseEvent.CaseAssessedV1,
                CaseEvent.CaseReturnedV1,
                CaseEvent.CaseApprovedV1,
                CaseEvent.CaseRejectedV1,
                CaseEvent.CaseWithdrawnV1,
                CaseEvent.CaseOverdueV1,
                CaseEvent.CaseSettledV1,
                CaseEvent.CaseClosedV1,
                CaseEvent.AppealLodgedV1,
                CaseEvent.AppealDecidedV1,
                CaseEvent.CaseCorrectedV1,
                CaseEvent.CorrectionBalancedV1,
                CaseEvent.FeedbackGivenV1,
                Unrecognized {

    /** A household needs help. {@code communeCode} and {@code householdId} are absent for a protected case. */
    record CaseReportedV1(
            String caseId,
            String incidentId,
            @Nullable String householdId,
            String provinceCode,
            @Nullable String communeCode,
            Cause cause,
            Instant reportedAt)
            implements CaseEvent {}

    /** How urgent it is: {@code priority} 1 (first) to 5, with the codes of the reasons. */
    record CaseTriagedV1(String caseId, int priority, List<String> reasons) implements CaseEvent {
        public CaseTriagedV1 {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody is to assess it; who, stays in assessment-service. */
    record CaseAssignedV1(String caseId, String reasonCode, Instant assignedAt)
            implements CaseEvent {}

    /** Damage and need are recorded and an entitlement is computed; nobody has approved it yet. */
    record CaseAssessedV1(
            String caseId, int assessmentNumber, String normBook, List<BenefitLine> lines)
            implements CaseEvent {
        public CaseAssessedV1 {
            lines = List.copyOf(lines);
        }
    }

    /** Sent back to the assessor. The remark itself stays in assessment-service. */
    record CaseReturnedV1(String caseId, int assessmentNumber, String reasonCode)
            implements CaseEvent {}

    /** A second person has approved: asks for money and goods. {@code approvalNumber} counts from 1. */
    record CaseApprovedV1(
            String caseId,
            int approvalNumber,
            int priority,
            Instant approvedAt,
            String normBook,
            EarmarkFacts earmarkFacts,
            List<BenefitLine> lines)
            implements CaseEvent {
        public CaseApprovedV1 {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Refused help.
     *
     * @param approvalNumber the approval taken back by it, 0 if there was none
     * @param recalls where the approval was a correction: all approvals of which money may be set aside, instead of that one
     */
    record CaseRejectedV1(
            String caseId, int approvalNumber, String reasonCode, @Nullable List<Integer> recalls)
            implements CaseEvent {
        public CaseRejectedV1 {
            recalls = recalls == null ? null : List.copyOf(recalls);
        }
    }

    /** Taken back by the household or its commune. {@code approvalNumber} and {@code recalls} as in a rejection. */
    record CaseWithdrawnV1(
            String caseId, int approvalNumber, String reasonCode, @Nullable List<Integer> recalls)
            implements CaseEvent {
        public CaseWithdrawnV1 {
            recalls = recalls == null ? null : List.copyOf(recalls);
        }
    }

    /** A stage passed its legal due time. Announced once a stage. */
    record CaseOverdueV1(String caseId, String stage, Instant dueAt) implements CaseEvent {}

    /** Every line is paid or handed over. */
    record CaseSettledV1(String caseId, int approvalNumber, Instant settledAt)
            implements CaseEvent {}

    /** Nothing is left to do. */
    record CaseClosedV1(String caseId, Instant closedAt) implements CaseEvent {}

    /**
     * The household objects to a rejection or to the amount of an approval.
     *
     * @param appealNumber counts from 1 within the case
     * @param approvalNumber the approval whose amount it is about, or that the rejection took back; 0 if there was none
     * @param against {@code REJECTION} or {@code AMOUNT}
     */
    record AppealLodgedV1(
            String caseId,
            int appealNumber,
            int approvalNumber,
            String against,
            String reasonCode,
            Instant decideBy)
            implements CaseEvent {}

    /**
     * An appeal is answered by somebody who had no part in the decision.
     *
     * @param outcome {@code UPHELD}: the case is assessed anew by {@code assessBy}; or {@code DISMISSED}
     */
    record AppealDecidedV1(
            String caseId,
            int appealNumber,
            String outcome,
            String reasonCode,
            @Nullable Instant assessBy)
            implements CaseEvent {}

    /**
     * A new decision on an approved case, which keeps the earlier one. What it asks for or claims follows in {@code
     * correction-balanced}.
     *
     * @param approvalNumber counts on from the approvals before
     * @param corrects the approval that stood until now
     * @param raised by how much the benefits go up, by line
     * @param lowered by how much they go down, by line
     * @param recalls approvals whose money is asked back as far as it is not paid; it is asked for anew afterwards
     */
    record CaseCorrectedV1(
            String caseId,
            int approvalNumber,
            int corrects,
            Instant correctedAt,
            String normBook,
            String reasonCode,
            List<BenefitLine> raised,
            List<BenefitLine> lowered,
            List<Integer> recalls)
            implements CaseEvent {
        public CaseCorrectedV1 {
            raised = List.copyOf(raised);
            lowered = List.copyOf(lowered);
            recalls = List.copyOf(recalls);
        }
    }

    /**
     * All that a correction has recalled has come back or was paid: what is missing now is asked for, and what was paid too
     * much is claimed. A line of {@code lines} is the difference only.
     *
     * @param since when help was first approved: its place among those that wait
     */
    record CorrectionBalancedV1(
            String caseId,
            int approvalNumber,
            int priority,
            Instant since,
            EarmarkFacts earmarkFacts,
            List<BenefitLine> lines,
            List<Claim> claims)
            implements CaseEvent {
        public CorrectionBalancedV1 {
            lines = List.copyOf(lines);
            claims = List.copyOf(claims);
        }
    }

    /** What the payee of a line was paid too much under an approval. */
    record Claim(
            int approvalNumber, String lineId, String benefit, String payeeId, Amount amount) {}

    /**
     * The household has told what it received, and what it thinks of it.
     *
     * @param feedbackId the aggregate that announces it; the case is the key
     * @param approvalNumber the approval whose settlement it is about
     * @param communeCode and {@code opinion}: absent for a protected case
     * @param channel {@code COLLABORATOR} or {@code LINK}
     */
    record FeedbackGivenV1(
            String feedbackId,
            String caseId,
            int approvalNumber,
            String provinceCode,
            @Nullable String communeCode,
            String channel,
            @Nullable Opinion opinion,
            Instant givenAt)
            implements CaseEvent {}

    /**
     * What the household thinks of the help.
     *
     * @param rating 1 (worst) to 5
     * @param reasons codes; no words of anybody
     * @param receivedAll whether it received what was settled
     * @param complaintCode what it complains of; absent where it does not
     */
    record Opinion(
            int rating, List<String> reasons, boolean receivedAll, @Nullable String complaintCode) {
        public Opinion {
            reasons = List.copyOf(reasons);
        }
    }

    /** What a donor's earmark is compared with. A protected case tells its province and {@code PROTECTED}, no more. */
    record EarmarkFacts(
            String provinceCode,
            @Nullable String communeCode,
            Cause cause,
            @Nullable String incidentId) {}
}
