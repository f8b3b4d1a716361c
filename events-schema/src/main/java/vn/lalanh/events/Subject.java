package vn.lalanh.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event is about by its own data. Its envelope, and its key in the topic, must say the same.
 *
 * @param aggregate that announces it: {@code ce_subject}
 * @param caseId where it belongs to a case, which is the key then
 */
public record Subject(Id aggregate, @Nullable Id caseId) {

    /**
     * An id and where it stands.
     *
     * @param field as a JSON pointer: {@code /payout/payoutId}
     */
    public record Id(String field, String value) {}

    /** What the event's key must be. */
    public Id key() {
        return caseId == null ? aggregate : caseId;
    }

    /** Empty for what a donor sends or is answered, which names no aggregate, and for what nobody knows. */
    public static Optional<Subject> of(ContractEvent event) {
        return switch (event) {
            case HouseholdEvent e -> household(e);
            case IncidentEvent e -> incident(e);
            case CaseEvent e -> ofCase(e);
            case ContributionEvent e -> contribution(e);
            case ReservationEvent e -> reservation(e);
            case PayoutEvent e -> payout(e);
            case DonorEvent _, DonorAnswerEvent _ -> Optional.empty();
        };
    }

    private static Subject own(Id id) {
        return new Subject(id, null);
    }

    private static Optional<Subject> own(String field, String value) {
        return Optional.of(own(new Id(field, value)));
    }

    private static Optional<Subject> household(HouseholdEvent event) {
        return switch (event) {
            case HouseholdEvent.HouseholdRegisteredV1 e -> own("/householdId", e.householdId());
            case HouseholdEvent.HouseholdChangedV1 e -> own("/householdId", e.householdId());
            case Unrecognized _ -> Optional.empty();
        };
    }

    private static Optional<Subject> incident(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentDeclaredV1 e -> own("/incidentId", e.incidentId());
            case IncidentEvent.IncidentChangedV1 e -> own("/incidentId", e.incidentId());
            case IncidentEvent.IncidentClosedV1 e -> own("/incidentId", e.incidentId());
            case IncidentEvent.IncidentReopenedV1 e -> own("/incidentId", e.incidentId());
            case IncidentEvent.IncidentMergedV1 e -> own("/incidentId", e.incidentId());
            case Unrecognized _ -> Optional.empty();
        };
    }

    private static Optional<Subject> ofCase(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseReportedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseTriagedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseAssessedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseAssignedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseReturnedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseApprovedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseRejectedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseWithdrawnV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseOverdueV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseSettledV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CaseClosedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.AppealLodgedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.AppealDecidedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.FeedbackGivenV1 e ->
                    Optional.of(
                            new Subject(
                                    new Id("/feedbackId", e.feedbackId()),
                                    new Id("/caseId", e.caseId())));
            case CaseEvent.CaseCorrectedV1 e -> own("/caseId", e.caseId());
            case CaseEvent.CorrectionBalancedV1 e -> own("/caseId", e.caseId());
            case Unrecognized _ -> Optional.empty();
        };
    }

    private static Optional<Subject> contribution(ContributionEvent event) {
        return switch (event) {
            case ContributionEvent.ContributionRecordedV1 e ->
                    own("/contributionId", e.contributionId());
            case ContributionEvent.ContributionReceivedV1 e ->
                    own("/contributionId", e.contributionId());
            case ContributionEvent.ContributionRefusedV1 e ->
                    own("/contributionId", e.contributionId());
            case Unrecognized _ -> Optional.empty();
        };
    }

    private static Optional<Subject> reservation(ReservationEvent event) {
        return switch (event) {
            case ReservationEvent.FundsReservedV1 e -> reservation(e.reservationId(), e.caseId());
            case ReservationEvent.FundsShortV1 e -> reservation(e.reservationId(), e.caseId());
            case ReservationEvent.FundsRecalledV1 e -> reservation(e.reservationId(), e.caseId());
            case ReservationEvent.FundsReleasedV1 e -> reservation(e.reservationId(), e.caseId());
            case ReservationEvent.FundsSettledV1 e -> reservation(e.reservationId(), e.caseId());
            case Unrecognized _ -> Optional.empty();
        };
    }

    private static Optional<Subject> reservation(String id, String caseId) {
        return Optional.of(new Subject(new Id("/reservationId", id), new Id("/caseId", caseId)));
    }

    private static Optional<Subject> payout(PayoutEvent event) {
        return switch (event) {
            case PayoutEvent.PayoutPlannedV1 e -> of(e.payout());
            case PayoutEvent.PayoutInstructedV1 e -> of(e.payout());
            case PayoutEvent.PayoutSettledV1 e -> of(e.payout());
            case PayoutEvent.PayoutReturnedV1 e -> of(e.payout());
            case PayoutEvent.PayoutCancelledV1 e -> of(e.payout());
            case PayoutEvent.PayoutCancellationDeclinedV1 e -> of(e.payout());
            case PayoutEvent.GoodsHandedOverV1 e -> of(e.payout());
            case PayoutEvent.RecoveryOpenedV1 e -> recovery(e.recoveryId(), e.caseId());
            case PayoutEvent.RecoveryReceivedV1 e -> recovery(e.recoveryId(), e.caseId());
            case PayoutEvent.RecoveryWrittenOffV1 e -> recovery(e.recoveryId(), e.caseId());
            case Unrecognized _ -> Optional.empty();
        };
    }

    private static Optional<Subject> recovery(String id, String caseId) {
        return Optional.of(new Subject(new Id("/recoveryId", id), new Id("/caseId", caseId)));
    }

    private static Optional<Subject> of(PayoutEvent.Ref ref) {
        return Optional.of(
                new Subject(
                        new Id("/payout/payoutId", ref.payoutId()),
                        new Id("/payout/caseId", ref.caseId())));
    }
}
