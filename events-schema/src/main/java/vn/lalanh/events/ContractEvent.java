package vn.lalanh.events;

/** What one service tells the others. One sealed family a topic, so that a listener's switch names every event of it. */
public sealed interface ContractEvent
        permits HouseholdEvent,
                IncidentEvent,
                CaseEvent,
                ContributionEvent,
                ReservationEvent,
                PayoutEvent,
                DonorEvent,
                DonorAnswerEvent {}
