package vn.lalanh.resources.lot;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.resources.lot.LotCommand.Claim;
import vn.lalanh.resources.lot.LotCommand.PlaceGift;
import vn.lalanh.resources.lot.LotCommand.Release;
import vn.lalanh.resources.lot.LotCommand.Reopen;
import vn.lalanh.resources.lot.LotCommand.Settle;
import vn.lalanh.resources.lot.LotCommand.Withdraw;
import vn.lalanh.resources.lot.LotEvent.ClaimBarred;
import vn.lalanh.resources.lot.LotEvent.ClaimReleased;
import vn.lalanh.resources.lot.LotEvent.ClaimReopened;
import vn.lalanh.resources.lot.LotEvent.ClaimSettled;
import vn.lalanh.resources.lot.LotEvent.GiftPlaced;
import vn.lalanh.resources.lot.LotEvent.UnitsClaimed;

/**
 * Gifts of equal campaign, earmark, resource and day. Approved table: {@code src/test/approved/lot-transitions.md}.
 *
 * <p>A lot remembers open claims only, so it cannot tell by itself whether a claim that is not there was never made, is
 * settled or is released. Three things together make every step happen exactly once:
 *
 * <ol>
 *   <li>The reservation saves what it is about to do, and does not save anything else for that claim before this is
 *       confirmed. So for each intention the claim's being there has one meaning only: <em>claiming</em> and
 *       <em>reopening</em> are done when it is there, <em>settling</em> and <em>releasing</em> when it is not.
 *   <li>A step is given on the version of the lot that was read before the intention was read. If somebody else has carried
 *       out that intention in between, this has changed the version, and the step is refused as stale; if the version
 *       stands, lot and intention were seen at one instant, and "already done" is true.
 *   <li>One intention can be given up, the plan to claim. Giving it up always writes to the lot ({@link ClaimBarred}), so
 *       that a claim which is still on its way is stale.
 * </ol>
 *
 * <p>Invalid history this rules out: one allocator reads a plan and stalls; another gives that plan up and reports the case
 * as released; the first wakes and claims units that no reservation knows of.
 */
public sealed interface Lot {

    /** Most gifts of one lot; the next one opens the next tranche. */
    int MOST_GIFTS = 500;

    /** Nothing was given yet. */
    record Absent(String id) implements Lot {}

    /**
     * Something was given. The four counters are kept and not only computed, so that a write that makes or loses a unit
     * cannot be built.
     *
     * @param gifts side by side from 0 to {@code given}; they never leave
     * @param claims open ones, by claim id
     * @param free what nobody has claimed
     */
    record Open(
            LotKey key,
            List<Gift> gifts,
            Map<String, Intervals> claims,
            Intervals free,
            long given,
            long available,
            long reserved,
            long paid)
            implements Lot {
        public Open {
            gifts = List.copyOf(gifts);
            claims = Map.copyOf(claims);
            long placed = gifts.isEmpty() ? 0 : gifts.getLast().to();
            long claimed = claims.values().stream().mapToLong(Intervals::total).sum();
            if (given != placed || available != free.total() || reserved != claimed) {
                throw new IllegalArgumentException("counters and intervals differ in " + key);
            }
            if (paid < 0 || given != Math.addExact(Math.addExact(available, reserved), paid)) {
                throw new IllegalArgumentException("given is not available, reserved and paid");
            }
        }

        public Optional<Gift> giftOf(String contributionId) {
            return gifts.stream().filter(g -> g.contributionId().equals(contributionId)).findAny();
        }
    }

    /** A contribution's part of the line: from {@code from}, up to and without {@code to}. */
    record Gift(String contributionId, long from, long to) {
        public Intervals units() {
            return Intervals.of(from, to);
        }
    }

    /** A state and what it is told. */
    record Step(Lot lot, LotCommand command) {}

    static Decision<LotEvent> decide(Lot lot, LotCommand command) {
        return switch (new Step(lot, command)) {
            case Step(Absent _, PlaceGift c) -> accept(placed(c));
            case Step(Absent _, LotCommand _) -> refuse(LotRefusal.NO_SUCH_LOT);

            case Step(Open s, PlaceGift c) when s.giftOf(c.contributionId()).isPresent() ->
                    alreadyDone();
            case Step(Open s, PlaceGift _) when s.gifts().size() >= MOST_GIFTS ->
                    refuse(LotRefusal.LOT_FULL);
            case Step(Open _, PlaceGift c) -> accept(placed(c));

            case Step(Open s, Claim c) when s.claims().containsKey(c.claimId()) -> alreadyDone();
            case Step(Open s, Claim c) when s.free().contains(c.units()) ->
                    accept(new UnitsClaimed(c.claimId(), c.units()));
            case Step(Open _, Claim _) -> refuse(LotRefusal.NOT_AVAILABLE);

            case Step(Open s, Withdraw c) when s.claims().containsKey(c.claimId()) ->
                    accept(new ClaimReleased(c.claimId()));
            case Step(Open _, Withdraw c) -> accept(new ClaimBarred(c.claimId()));

            case Step(Open s, Settle c) when s.claims().containsKey(c.claimId()) ->
                    accept(new ClaimSettled(c.claimId()));
            case Step(Open _, Settle _) -> alreadyDone();

            case Step(Open s, Reopen c) when s.claims().containsKey(c.claimId()) -> alreadyDone();
            case Step(Open s, Reopen c) when isPaid(s, c.units()) ->
                    accept(new ClaimReopened(c.claimId(), c.units()));
            case Step(Open _, Reopen _) -> refuse(LotRefusal.NOT_PAID);

            case Step(Open s, Release c) when s.claims().containsKey(c.claimId()) ->
                    accept(new ClaimReleased(c.claimId()));
            case Step(Open _, Release _) -> alreadyDone();
        };
    }

    private static GiftPlaced placed(PlaceGift c) {
        return new GiftPlaced(c.key(), c.contributionId(), c.units());
    }

    private static boolean isPaid(Open lot, Intervals units) {
        return lot.free().overlap(units) == 0
                && lot.claims().values().stream().allMatch(claim -> claim.overlap(units) == 0)
                && (units.parts().isEmpty() || units.parts().getLast().to() <= lot.given());
    }

    /** Builds the next state. */
    static Lot evolve(Lot lot, LotEvent event) {
        return switch (event) {
            case GiftPlaced e -> withGift(lot, e);
            case UnitsClaimed e -> {
                Open s = open(lot);
                yield new Open(
                        s.key(),
                        s.gifts(),
                        with(s.claims(), e.claimId(), e.units()),
                        s.free().minus(e.units()),
                        s.given(),
                        s.available() - e.units().total(),
                        s.reserved() + e.units().total(),
                        s.paid());
            }
            case ClaimBarred _ -> open(lot);
            case ClaimSettled e -> {
                Open s = open(lot);
                long units = claimed(s, e.claimId()).total();
                yield new Open(
                        s.key(),
                        s.gifts(),
                        without(s.claims(), e.claimId()),
                        s.free(),
                        s.given(),
                        s.available(),
                        s.reserved() - units,
                        s.paid() + units);
            }
            case ClaimReopened e -> {
                Open s = open(lot);
                yield new Open(
                        s.key(),
                        s.gifts(),
                        with(s.claims(), e.claimId(), e.units()),
                        s.free(),
                        s.given(),
                        s.available(),
                        s.reserved() + e.units().total(),
                        s.paid() - e.units().total());
            }
            case ClaimReleased e -> {
                Open s = open(lot);
                Intervals units = claimed(s, e.claimId());
                yield new Open(
                        s.key(),
                        s.gifts(),
                        without(s.claims(), e.claimId()),
                        s.free().plus(units),
                        s.given(),
                        s.available() + units.total(),
                        s.reserved() - units.total(),
                        s.paid());
            }
        };
    }

    private static Lot withGift(Lot lot, GiftPlaced e) {
        Open s =
                lot instanceof Open open
                        ? open
                        : new Open(e.key(), List.of(), Map.of(), Intervals.NONE, 0, 0, 0, 0);
        long end = Math.addExact(s.given(), e.units());
        List<Gift> gifts = new ArrayList<>(s.gifts());
        gifts.add(new Gift(e.contributionId(), s.given(), end));
        return new Open(
                s.key(),
                gifts,
                s.claims(),
                s.free().plus(Intervals.of(s.given(), end)),
                end,
                s.available() + e.units(),
                s.reserved(),
                s.paid());
    }

    private static Map<String, Intervals> with(
            Map<String, Intervals> claims, String claimId, Intervals units) {
        Map<String, Intervals> more = new LinkedHashMap<>(claims);
        more.put(claimId, units);
        return more;
    }

    private static Map<String, Intervals> without(Map<String, Intervals> claims, String claimId) {
        Map<String, Intervals> fewer = new LinkedHashMap<>(claims);
        fewer.remove(claimId);
        return fewer;
    }

    private static Intervals claimed(Open lot, String claimId) {
        return lot.claims().getOrDefault(claimId, Intervals.NONE);
    }

    private static Open open(Lot lot) {
        if (lot instanceof Open open) {
            return open;
        }
        throw new IllegalArgumentException("nothing was given to this lot");
    }
}
