package vn.lalanh.disbursement.payout;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.disbursement.payout.PayoutCommand.ConfirmSettlement;
import vn.lalanh.disbursement.payout.PayoutCommand.Fact;
import vn.lalanh.disbursement.payout.PayoutCommand.HandOver;
import vn.lalanh.disbursement.payout.PayoutCommand.InstructPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.PayInCash;
import vn.lalanh.disbursement.payout.PayoutCommand.PlanPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RecallPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RecordReturn;
import vn.lalanh.disbursement.payout.PayoutCommand.RetryPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.ReturnUnsent;
import vn.lalanh.disbursement.payout.PayoutEvent.CancellationDeclined;
import vn.lalanh.disbursement.payout.PayoutEvent.FactUnfollowed;
import vn.lalanh.disbursement.payout.PayoutEvent.GoodsHandedOver;
import vn.lalanh.disbursement.payout.PayoutEvent.PayoutCancelled;
import vn.lalanh.disbursement.payout.PayoutEvent.PayoutInstructed;
import vn.lalanh.disbursement.payout.PayoutEvent.PayoutPlanned;
import vn.lalanh.disbursement.payout.PayoutEvent.PayoutReplanned;
import vn.lalanh.disbursement.payout.PayoutEvent.PayoutReturned;
import vn.lalanh.disbursement.payout.PayoutEvent.PayoutSettled;
import vn.lalanh.disbursement.payout.PayoutEvent.RecallForetold;
import vn.lalanh.platform.decision.Decision;

/** One line of a reservation, from plan to settlement. Approved table: {@code src/test/approved/payout-transitions.md}. */
public sealed interface Payout {

    /** Nothing is known of it. */
    record Absent(String id) implements Payout {}

    /** Only its recall is known yet. */
    record Foretold(String id, String reasonCode) implements Payout {}

    /** Waits for attempt {@code attempt}, or to be handed over. */
    record Planned(Order order, int attempt, List<String> unfollowed) implements Ordered {
        public Planned {
            unfollowed = List.copyOf(unfollowed);
        }
    }

    /** The intent is saved; the channel has been asked or is about to be. */
    record Instructed(Order order, int attempt, boolean recalled, List<String> unfollowed)
            implements Ordered {
        public Instructed {
            unfollowed = List.copyOf(unfollowed);
        }
    }

    /** Paid. */
    record Settled(Order order, int attempt, Instant at, boolean recalled, List<String> unfollowed)
            implements Ordered {
        public Settled {
            unfollowed = List.copyOf(unfollowed);
        }
    }

    /** Came back; waits for a person. */
    record Returned(Order order, int attempt, String reasonCode, List<String> unfollowed)
            implements Ordered {
        public Returned {
            unfollowed = List.copyOf(unfollowed);
        }
    }

    /** Goods are with the household, who signed for them on the paper of this number, if there was one. */
    record HandedOver(
            Order order,
            Instant at,
            boolean recalled,
            List<String> unfollowed,
            @Nullable String receipt)
            implements Ordered {
        public HandedOver {
            unfollowed = List.copyOf(unfollowed);
        }
    }

    /** Nothing was paid and nothing will be. */
    record Cancelled(Order order, List<String> unfollowed) implements Ordered {
        public Cancelled {
            unfollowed = List.copyOf(unfollowed);
        }
    }

    /** Every state in which the order is known. */
    sealed interface Ordered extends Payout {
        Order order();

        /** Facts that could not be followed: a work list for people. */
        List<String> unfollowed();
    }

    /** Whether it is known to be of a protected case. */
    static boolean isProtected(Payout payout) {
        return payout instanceof Ordered ordered && ordered.order().isProtected();
    }

    /** A state and what it is told. */
    record Step(Payout payout, PayoutCommand command) {}

    /** The whole life cycle. Each state ends with its own lines for all other commands. */
    static Decision<PayoutEvent> decide(Payout payout, PayoutCommand command) {
        return switch (new Step(payout, command)) {
            case Step(Absent _, PlanPayout c) -> accept(new PayoutPlanned(c.order()));
            case Step(Absent _, RecallPayout c) -> accept(new RecallForetold(c.reasonCode()));
            // a channel speaks of a payout we do not have: there is nothing to keep it on
            case Step(Absent _, Fact _) -> alreadyDone();
            case Step(Absent _, PayoutCommand _) -> refuse(PayoutRefusal.NO_SUCH_PAYOUT);

            case Step(Foretold _, PlanPayout c) ->
                    accept(List.of(new PayoutPlanned(c.order()), new PayoutCancelled()));
            case Step(Foretold _, Fact _) -> alreadyDone();
            case Step(Foretold _, PayoutCommand _) -> refuse(PayoutRefusal.NO_SUCH_PAYOUT);

            case Step(Ordered s, PlanPayout c) when s.order().equals(c.order()) -> alreadyDone();
            case Step(Ordered s, PlanPayout c) -> unfollowed(s, c);

            case Step(Planned _, RecallPayout _) -> accept(new PayoutCancelled());
            case Step(Planned s, InstructPayout c)
                    when s.order().inCash() && s.attempt() == c.attempt() ->
                    accept(new PayoutInstructed(c.attempt(), c.channel()));
            case Step(Planned s, ReturnUnsent c)
                    when s.order().inCash() && s.attempt() == c.attempt() ->
                    accept(new PayoutReturned(c.attempt(), c.reasonCode(), false));
            case Step(Planned s, HandOver c) when !s.order().inCash() ->
                    accept(new GoodsHandedOver(c.at(), c.receipt()));
            case Step(Planned s, RecordReturn c) when c.attempt() < s.attempt() -> alreadyDone();
            // the channel was asked before that attempt came back, by a process that stalled since
            case Step(Planned s, ConfirmSettlement c) when c.attempt() < s.attempt() ->
                    alreadyDone();
            case Step(Planned s, Fact c) -> unfollowed(s, c);
            case Step(Planned _, PayoutCommand c) -> refuse(refusal(c));

            case Step(Instructed s, InstructPayout c) when s.attempt() == c.attempt() ->
                    alreadyDone();
            case Step(Instructed s, ConfirmSettlement c) when s.attempt() == c.attempt() ->
                    accept(new PayoutSettled(c.attempt(), c.at()));
            case Step(Instructed s, RecordReturn c) when s.attempt() == c.attempt() ->
                    returned(c, false, s.recalled());
            case Step(Instructed s, RecordReturn c) when c.attempt() < s.attempt() -> alreadyDone();
            case Step(Instructed s, ConfirmSettlement c) when c.attempt() < s.attempt() ->
                    alreadyDone();
            case Step(Instructed s, RecallPayout _) when s.recalled() -> alreadyDone();
            case Step(Instructed _, RecallPayout _) -> accept(new CancellationDeclined("UNKNOWN"));
            case Step(Instructed s, Fact c) -> unfollowed(s, c);
            case Step(Instructed _, PayoutCommand c) -> refuse(refusal(c));

            case Step(Settled s, ConfirmSettlement c) when c.attempt() <= s.attempt() ->
                    alreadyDone();
            case Step(Settled s, RecordReturn c) when s.attempt() == c.attempt() ->
                    returned(c, true, s.recalled());
            case Step(Settled s, RecordReturn c) when c.attempt() < s.attempt() -> alreadyDone();
            case Step(Settled s, RecallPayout _) when s.recalled() -> alreadyDone();
            case Step(Settled _, RecallPayout _) -> accept(new CancellationDeclined("PAID"));
            case Step(Settled s, Fact c) -> unfollowed(s, c);
            case Step(Settled _, PayoutCommand c) -> refuse(refusal(c));

            case Step(Returned s, RecordReturn c) when c.attempt() <= s.attempt() -> alreadyDone();
            case Step(Returned s, ConfirmSettlement c) when c.attempt() <= s.attempt() ->
                    alreadyDone();
            case Step(Returned s, RetryPayout _) -> accept(new PayoutReplanned(s.attempt() + 1));
            // its own attempt, so that nothing the channel still says of the last one is about it
            case Step(Returned s, PayInCash c) ->
                    accept(new PayoutSettled(s.attempt() + 1, c.at()));
            case Step(Returned _, RecallPayout _) -> accept(new PayoutCancelled());
            case Step(Returned s, Fact c) -> unfollowed(s, c);
            case Step(Returned _, PayoutCommand c) -> refuse(refusal(c));

            case Step(HandedOver s, HandOver c) ->
                    c.receipt() == null || c.receipt().equals(s.receipt())
                            ? alreadyDone()
                            : refuse(PayoutRefusal.HANDED_OVER_OTHERWISE);
            case Step(HandedOver s, RecallPayout _) when s.recalled() -> alreadyDone();
            case Step(HandedOver _, RecallPayout _) -> accept(new CancellationDeclined("PAID"));
            case Step(HandedOver s, Fact c) -> unfollowed(s, c);
            case Step(HandedOver _, PayoutCommand c) -> refuse(refusal(c));

            case Step(Cancelled _, RecallPayout _) -> alreadyDone();
            // two who asked the channel at once are told the same; the first has cancelled it
            case Step(Cancelled _, RecordReturn _) -> alreadyDone();
            case Step(Cancelled _, ConfirmSettlement _) -> alreadyDone();
            case Step(Cancelled s, Fact c) -> unfollowed(s, c);
            case Step(Cancelled _, PayoutCommand c) -> refuse(refusal(c));
        };
    }

    /** A payout whose recall came while the channel had it, or after, is given up when it comes back. */
    private static Decision<PayoutEvent> returned(
            RecordReturn c, boolean afterSettlement, boolean recalled) {
        PayoutEvent returned = new PayoutReturned(c.attempt(), c.reasonCode(), afterSettlement);
        return recalled ? accept(List.of(returned, new PayoutCancelled())) : accept(returned);
    }

    private static Decision<PayoutEvent> unfollowed(Ordered state, Fact fact) {
        String what = fact.getClass().getSimpleName() + " in " + state.getClass().getSimpleName();
        return state.unfollowed().contains(what) ? alreadyDone() : accept(new FactUnfollowed(what));
    }

    private static PayoutRefusal refusal(PayoutCommand command) {
        return switch (command) {
            case RetryPayout _, PayInCash _ -> PayoutRefusal.NOT_RETURNED;
            case HandOver _ -> PayoutRefusal.NOT_GOODS_TO_HAND_OVER;
            case InstructPayout _, ReturnUnsent _ -> PayoutRefusal.NOT_READY_TO_INSTRUCT;
            case Fact fact ->
                    throw new IllegalArgumentException("a fact is never refused: " + fact);
        };
    }

    /** Builds the next state. */
    static Payout evolve(Payout payout, PayoutEvent event) {
        return switch (event) {
            case PayoutPlanned e -> new Planned(e.order(), 1, List.of());
            case RecallForetold e -> new Foretold(idOf(payout), e.reasonCode());
            case PayoutInstructed e -> {
                Ordered s = ordered(payout);
                yield new Instructed(s.order(), e.attempt(), false, s.unfollowed());
            }
            case PayoutSettled e -> {
                Ordered s = ordered(payout);
                boolean recalled = s instanceof Instructed instructed && instructed.recalled();
                yield new Settled(s.order(), e.attempt(), e.at(), recalled, s.unfollowed());
            }
            case PayoutReturned e -> {
                Ordered s = ordered(payout);
                yield new Returned(s.order(), e.attempt(), e.reasonCode(), s.unfollowed());
            }
            case PayoutReplanned e -> {
                Ordered s = ordered(payout);
                yield new Planned(s.order(), e.attempt(), s.unfollowed());
            }
            case GoodsHandedOver e -> {
                Ordered s = ordered(payout);
                yield new HandedOver(s.order(), e.at(), false, s.unfollowed(), e.receipt());
            }
            case PayoutCancelled _ -> {
                Ordered s = ordered(payout);
                yield new Cancelled(s.order(), s.unfollowed());
            }
            case CancellationDeclined _ -> recalled(ordered(payout));
            case FactUnfollowed e -> noting(ordered(payout), e.what());
        };
    }

    private static Payout recalled(Ordered state) {
        return switch (state) {
            case Instructed s -> new Instructed(s.order(), s.attempt(), true, s.unfollowed());
            case Settled s -> new Settled(s.order(), s.attempt(), s.at(), true, s.unfollowed());
            case HandedOver s ->
                    new HandedOver(s.order(), s.at(), true, s.unfollowed(), s.receipt());
            case Planned s -> s;
            case Returned s -> s;
            case Cancelled s -> s;
        };
    }

    private static Payout noting(Ordered state, String what) {
        List<String> all = new ArrayList<>(state.unfollowed());
        all.add(what);
        return switch (state) {
            case Planned s -> new Planned(s.order(), s.attempt(), all);
            case Instructed s -> new Instructed(s.order(), s.attempt(), s.recalled(), all);
            case Settled s -> new Settled(s.order(), s.attempt(), s.at(), s.recalled(), all);
            case Returned s -> new Returned(s.order(), s.attempt(), s.reasonCode(), all);
            case HandedOver s -> new HandedOver(s.order(), s.at(), s.recalled(), all, s.receipt());
            case Cancelled s -> new Cancelled(s.order(), all);
        };
    }

    private static Ordered ordered(Payout payout) {
        if (payout instanceof Ordered ordered) {
            return ordered;
        }
        throw new IllegalArgumentException(
                "no order is known in " + payout.getClass().getSimpleName());
    }

    private static String idOf(Payout payout) {
        return switch (payout) {
            case Absent s -> s.id();
            case Foretold s -> s.id();
            case Ordered s -> s.order().payoutId();
        };
    }
}
