package vn.lalanh.resources.lot;

/** What can happen to a lot. */
public sealed interface LotEvent {

    record GiftPlaced(LotKey key, String contributionId, long units) implements LotEvent {}

    record UnitsClaimed(String claimId, Intervals units) implements LotEvent {}

    /** Changes nothing but the version: whoever still holds the plan of this claim on an older one is too late. */
    record ClaimBarred(String claimId) implements LotEvent {}

    record ClaimSettled(String claimId) implements LotEvent {}

    record ClaimReopened(String claimId, Intervals units) implements LotEvent {}

    record ClaimReleased(String claimId) implements LotEvent {}
}
