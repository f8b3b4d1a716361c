package vn.lalanh.resources.contribution;

import java.time.Instant;

/** What can happen to a contribution. */
public sealed interface ContributionEvent {

    record ContributionRecorded(String id, Gift gift, int tranche) implements ContributionEvent {}

    record TrancheChanged(int tranche) implements ContributionEvent {}

    record ContributionReceived(long from, long to, Instant at) implements ContributionEvent {}
}
