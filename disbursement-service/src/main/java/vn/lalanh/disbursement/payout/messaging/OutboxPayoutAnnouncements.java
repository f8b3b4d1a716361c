package vn.lalanh.disbursement.payout.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.Order.Benefit;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.PayoutAnnouncements;
import vn.lalanh.disbursement.payout.PayoutEvent;
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
import vn.lalanh.events.Amount;
import vn.lalanh.events.Goods;
import vn.lalanh.events.PayoutEvent.GoodsHandedOverV1;
import vn.lalanh.events.PayoutEvent.PayoutCancellationDeclinedV1;
import vn.lalanh.events.PayoutEvent.PayoutCancelledV1;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutPlannedV1;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** Domain event to contract event, one switch. */
@Component
class OutboxPayoutAnnouncements implements PayoutAnnouncements {

    @Override
    public List<Announcement> of(Payout payout, PayoutEvent event) {
        if (!(payout instanceof Payout.Ordered ordered)) {
            return List.of(); // only a recall is known, which its sender knows already
        }
        Order order = ordered.order();
        Ref ref =
                new Ref(
                        order.payoutId(),
                        order.reservationId(),
                        order.caseId(),
                        order.approvalNumber(),
                        order.lineId());
        return switch (event) {
            case PayoutPlanned _ ->
                    switch (order.what()) {
                        case Benefit.Cash cash ->
                                say(ref, new PayoutPlannedV1(ref, amount(cash.amount()), null));
                        case Benefit.InKind kind ->
                                say(ref, new PayoutPlannedV1(ref, null, goods(kind.quantity())));
                    };
            case PayoutInstructed e ->
                    say(ref, new PayoutInstructedV1(ref, e.attempt(), e.channel()));
            case PayoutSettled e ->
                    switch (order.what()) {
                        case Benefit.Cash cash ->
                                say(
                                        ref,
                                        new PayoutSettledV1(
                                                ref, e.attempt(), amount(cash.amount()), e.at()));
                        case Benefit.InKind _ ->
                                throw new IllegalStateException("goods settled as money: " + ref);
                    };
            case PayoutReturned e ->
                    say(
                            ref,
                            new PayoutReturnedV1(
                                    ref, e.attempt(), e.reasonCode(), e.afterSettlement()));
            case GoodsHandedOver e ->
                    switch (order.what()) {
                        case Benefit.InKind kind ->
                                say(
                                        ref,
                                        new GoodsHandedOverV1(ref, goods(kind.quantity()), e.at()));
                        case Benefit.Cash _ ->
                                throw new IllegalStateException(
                                        "money handed over as goods: " + ref);
                    };
            case PayoutCancelled _ -> say(ref, new PayoutCancelledV1(ref));
            case CancellationDeclined e ->
                    say(ref, new PayoutCancellationDeclinedV1(ref, e.reasonCode()));
            case PayoutReplanned _ ->
                    List.of(); // the next attempt is announced when it is instructed
            case RecallForetold _, FactUnfollowed _ -> List.of(); // kept for people here
        };
    }

    private static List<Announcement> say(Ref ref, vn.lalanh.events.PayoutEvent event) {
        return List.of(Announcement.ofCase(ref.caseId(), event));
    }

    private static Amount amount(Money money) {
        return new Amount(money.value(), money.currency().name());
    }

    private static Goods goods(Quantity quantity) {
        return new Goods(quantity.code(), quantity.value(), quantity.unit().name());
    }
}
