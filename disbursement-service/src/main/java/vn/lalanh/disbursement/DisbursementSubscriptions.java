package vn.lalanh.disbursement;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.PayoutCommand;
import vn.lalanh.disbursement.payout.PayoutCommand.PlanPayout;
import vn.lalanh.disbursement.payout.PayoutCommand.RecallPayout;
import vn.lalanh.disbursement.payout.PayoutService;
import vn.lalanh.disbursement.recovery.Claim;
import vn.lalanh.disbursement.recovery.RecoveryCommand;
import vn.lalanh.disbursement.recovery.RecoveryCommand.OpenRecovery;
import vn.lalanh.disbursement.recovery.RecoveryService;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.CaseEvent.CorrectionBalancedV1;
import vn.lalanh.events.EventCodec.Undecodable;
import vn.lalanh.events.Goods;
import vn.lalanh.events.ReservationEvent;
import vn.lalanh.events.ReservationEvent.FundsRecalledV1;
import vn.lalanh.events.ReservationEvent.FundsReleasedV1;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsSettledV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.events.Unrecognized;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** Everything this service listens to. Start reading here. */
@Configuration(proxyBeanMethods = false)
class DisbursementSubscriptions {

    @Bean
    Consumer<Message<List<byte[]>>> reservations(Inboxes inboxes, PayoutService payouts) {
        return inboxes.batches(
                "disbursement",
                ReservationEvent.class,
                payouts::handle,
                DisbursementSubscriptions::route);
    }

    @Bean
    Consumer<Message<List<byte[]>>> cases(Inboxes inboxes, RecoveryService recoveries) {
        return inboxes.batches(
                "disbursement-cases",
                CaseEvent.class,
                recoveries::handle,
                DisbursementSubscriptions::route);
    }

    /** Only what a correction claims; the rest of a case's life reaches us as money set aside. */
    static List<To<RecoveryCommand>> route(CaseEvent event) {
        if (!(event instanceof CorrectionBalancedV1 e) || e.claims().isEmpty()) {
            return List.of();
        }
        Claim claim =
                new Claim(
                        e.caseId(),
                        e.approvalNumber(),
                        e.claims().stream()
                                .map(one ->
                                        new Claim.Part(
                                                one.approvalNumber(),
                                                one.lineId(),
                                                one.benefit(),
                                                one.payeeId(),
                                                Money.of(
                                                        one.amount().value(),
                                                        one.amount().currency())))
                                .toList());
        return List.of(new To<>(claim.id(), new OpenRecovery(claim)));
    }

    static List<To<PayoutCommand>> route(ReservationEvent event) {
        return switch (event) {
            case FundsReservedV1 e ->
                    e.lines().stream()
                            .map(line ->
                                    new To<PayoutCommand>(
                                            line.payoutId(), new PlanPayout(order(e, line))))
                            .toList();
            case FundsRecalledV1 e ->
                    e.payoutIds().stream()
                            .map(id -> new To<PayoutCommand>(id, new RecallPayout(e.reasonCode())))
                            .toList();
            case FundsShortV1 _ -> List.of(); // we act on money that is there
            case FundsReleasedV1 _ -> List.of(); // the answer to our own cancellation
            case FundsSettledV1 _ -> List.of(); // the answer to our own settlement
            case Unrecognized _ -> List.of(); // counted by the inbox
        };
    }

    private static Order order(FundsReservedV1 reserved, ReservedLine reservedLine) {
        BenefitLine line = reservedLine.line();
        return new Order(
                reservedLine.payoutId(),
                reserved.reservationId(),
                reserved.caseId(),
                reserved.approvalNumber(),
                line.lineId(),
                line.benefit(),
                line.payeeId(),
                what(line, reservedLine.storeId()));
    }

    private static Order.Benefit what(BenefitLine line, @Nullable String storeId) {
        Amount amount = line.amount();
        Goods goods = line.goods();
        if (amount != null && goods == null) {
            return new Order.Benefit.Cash(Money.of(amount.value(), amount.currency()));
        }
        if (goods != null && amount == null) {
            Quantity quantity =
                    new Quantity(
                            goods.code(), goods.quantity(), Quantity.Unit.valueOf(goods.unit()));
            return new Order.Benefit.InKind(quantity, storeId);
        }
        throw new Undecodable("line " + line.lineId() + " must have either an amount or goods");
    }
}
