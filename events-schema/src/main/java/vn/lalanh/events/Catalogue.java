package vn.lalanh.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All contracts there are. An event that is not listed here cannot be sent and is not understood. */
public final class Catalogue {

    private static final List<Contract> ALL =
            List.of(
                    Contract.of(
                            "registry",
                            "household-registered",
                            1,
                            Topics.HOUSEHOLDS,
                            HouseholdEvent.HouseholdRegisteredV1.class),
                    Contract.of(
                            "registry",
                            "household-changed",
                            1,
                            Topics.HOUSEHOLDS,
                            HouseholdEvent.HouseholdChangedV1.class),
                    Contract.of(
                            "assessment",
                            "incident-declared",
                            1,
                            Topics.INCIDENTS,
                            IncidentEvent.IncidentDeclaredV1.class),
                    Contract.of(
                            "assessment",
                            "incident-changed",
                            1,
                            Topics.INCIDENTS,
                            IncidentEvent.IncidentChangedV1.class),
                    Contract.of(
                            "assessment",
                            "incident-closed",
                            1,
                            Topics.INCIDENTS,
                            IncidentEvent.IncidentClosedV1.class),
                    Contract.of(
                            "assessment",
                            "incident-reopened",
                            1,
                            Topics.INCIDENTS,
                            IncidentEvent.IncidentReopenedV1.class),
                    Contract.of(
                            "assessment",
                            "incident-merged",
                            1,
                            Topics.INCIDENTS,
                            IncidentEvent.IncidentMergedV1.class),
                    Contract.of(
                            "assessment",
                            "case-reported",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseReportedV1.class),
                    Contract.of(
                            "assessment",
                            "case-triaged",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseTriagedV1.class),
                    Contract.of(
                            "assessment",
                            "case-assigned",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseAssignedV1.class),
                    Contract.of(
                            "assessment",
                            "case-assessed",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseAssessedV1.class),
                    Contract.of(
                            "assessment",
                            "case-returned",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseReturnedV1.class),
                    Contract.of(
                            "assessment",
                            "case-approved",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseApprovedV1.class),
                    Contract.of(
                            "assessment",
                            "case-rejected",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseRejectedV1.class),
                    Contract.of(
                            "assessment",
                            "case-withdrawn",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseWithdrawnV1.class),
                    Contract.of(
                            "assessment",
                            "case-overdue",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseOverdueV1.class),
                    Contract.of(
                            "assessment",
                            "case-settled",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseSettledV1.class),
                    Contract.of(
                            "assessment",
                            "case-closed",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseClosedV1.class),
                    Contract.of(
                            "assessment",
                            "appeal-lodged",
                            1,
                            Topics.CASES,
                            CaseEvent.AppealLodgedV1.class),
                    Contract.of(
                            "assessment",
                            "appeal-decided",
                            1,
                            Topics.CASES,
                            CaseEvent.AppealDecidedV1.class),
                    Contract.of(
                            "assessment",
                            "case-corrected",
                            1,
                            Topics.CASES,
                            CaseEvent.CaseCorrectedV1.class),
                    Contract.of(
                            "assessment",
                            "correction-balanced",
                            1,
                            Topics.CASES,
                            CaseEvent.CorrectionBalancedV1.class),
                    Contract.of(
                            "assessment",
                            "feedback-given",
                            1,
                            Topics.CASES,
                            CaseEvent.FeedbackGivenV1.class),
                    Contract.of(
                            "resources",
                            "contribution-recorded",
                            1,
                            Topics.CONTRIBUTIONS,
                            ContributionEvent.ContributionRecordedV1.class),
                    Contract.of(
                            "resources",
                            "contribution-received",
                            1,
                            Topics.CONTRIBUTIONS,
                            ContributionEvent.ContributionReceivedV1.class),
                    Contract.of(
                            "resources",
                            "contribution-refused",
                            1,
                            Topics.CONTRIBUTIONS,
                            ContributionEvent.ContributionRefusedV1.class),
                    Contract.of(
                            "resources",
                            "funds-reserved",
                            1,
                            Topics.RESERVATIONS,
                            ReservationEvent.FundsReservedV1.class),
                    Contract.of(
                            "resources",
                            "funds-short",
                            1,
                            Topics.RESERVATIONS,
                            ReservationEvent.FundsShortV1.class),
                    Contract.of(
                            "resources",
                            "funds-recalled",
                            1,
                            Topics.RESERVATIONS,
                            ReservationEvent.FundsRecalledV1.class),
                    Contract.of(
                            "resources",
                            "funds-released",
                            1,
                            Topics.RESERVATIONS,
                            ReservationEvent.FundsReleasedV1.class),
                    Contract.of(
                            "resources",
                            "funds-settled",
                            1,
                            Topics.RESERVATIONS,
                            ReservationEvent.FundsSettledV1.class),
                    Contract.of(
                            "disbursement",
                            "payout-planned",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.PayoutPlannedV1.class),
                    Contract.of(
                            "disbursement",
                            "payout-instructed",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.PayoutInstructedV1.class),
                    Contract.of(
                            "disbursement",
                            "payout-settled",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.PayoutSettledV1.class),
                    Contract.of(
                            "disbursement",
                            "payout-returned",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.PayoutReturnedV1.class),
                    Contract.of(
                            "disbursement",
                            "payout-cancelled",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.PayoutCancelledV1.class),
                    Contract.of(
                            "disbursement",
                            "payout-cancellation-declined",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.PayoutCancellationDeclinedV1.class),
                    Contract.of(
                            "disbursement",
                            "goods-handed-over",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.GoodsHandedOverV1.class),
                    Contract.of(
                            "disbursement",
                            "recovery-opened",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.RecoveryOpenedV1.class),
                    Contract.of(
                            "disbursement",
                            "recovery-received",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.RecoveryReceivedV1.class),
                    Contract.of(
                            "disbursement",
                            "recovery-written-off",
                            1,
                            Topics.PAYOUTS,
                            PayoutEvent.RecoveryWrittenOffV1.class),
                    Contract.of(
                            "donors",
                            "contribution-offered",
                            1,
                            Topics.contributionsOf("*"),
                            DonorEvent.ContributionOfferedV1.class),
                    Contract.of(
                            "donors",
                            "contribution-answered",
                            1,
                            Topics.answersTo("*"),
                            DonorAnswerEvent.ContributionAnsweredV1.class));

    private static final Map<String, Contract> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Contract::type, Function.identity()));
    private static final Map<Class<?>, Contract> BY_RECORD =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(Contract::record, Function.identity()));

    private Catalogue() {}

    /** In the order of the life of a case. */
    public static List<Contract> all() {
        return ALL;
    }

    /** Empty for a type this version does not know. */
    public static Optional<Contract> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The contract of an event of ours; {@link Unrecognized} has none, because it is never sent. */
    public static Contract of(ContractEvent event) {
        Contract contract = BY_RECORD.get(event.getClass());
        if (contract == null) {
            throw new IllegalArgumentException(
                    "not in the catalogue: " + event.getClass().getSimpleName());
        }
        return contract;
    }
}
