package vn.lalanh.events;

/**
 * An event of a type this version does not know: counted by the reader, never dropped in silence.
 *
 * @param type the CloudEvents type as it arrived
 */
public record Unrecognized(String type)
        implements HouseholdEvent,
                IncidentEvent,
                CaseEvent,
                ContributionEvent,
                ReservationEvent,
                PayoutEvent,
                DonorEvent,
                DonorAnswerEvent {}
