package vn.lalanh.resources.lot;

/**
 * The steps by which a lot changes. {@link PlaceGift} may come at any time and from several sides; all others only on the
 * version of the lot that was read <em>before</em> the reservation was, see {@link Lot}.
 */
public sealed interface LotCommand {

    /** A step of a contribution. */
    record PlaceGift(LotKey key, String contributionId, long units) implements LotCommand {}

    /** These units belong to a line from now on. */
    record Claim(String claimId, Intervals units) implements LotCommand {}

    /** The plan behind it was given up, whether or not the claim was made. */
    record Withdraw(String claimId) implements LotCommand {}

    /** What was claimed is paid. */
    record Settle(String claimId) implements LotCommand {}

    /** What was paid has come back and belongs to its line again. */
    record Reopen(String claimId, Intervals units) implements LotCommand {}

    /** What was claimed is available again. */
    record Release(String claimId) implements LotCommand {}
}
