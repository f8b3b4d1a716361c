package vn.lalanh.resources;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.CaseEvent.AppealDecidedV1;
import vn.lalanh.events.CaseEvent.AppealLodgedV1;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.CaseAssessedV1;
import vn.lalanh.events.CaseEvent.CaseAssignedV1;
import vn.lalanh.events.CaseEvent.CaseClosedV1;
import vn.lalanh.events.CaseEvent.CaseCorrectedV1;
import vn.lalanh.events.CaseEvent.CaseOverdueV1;
import vn.lalanh.events.CaseEvent.CaseRejectedV1;
import vn.lalanh.events.CaseEvent.CaseReportedV1;
import vn.lalanh.events.CaseEvent.CaseReturnedV1;
import vn.lalanh.events.CaseEvent.CaseSettledV1;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.CaseEvent.CaseWithdrawnV1;
import vn.lalanh.events.CaseEvent.CorrectionBalancedV1;
import vn.lalanh.events.CaseEvent.FeedbackGivenV1;
import vn.lalanh.events.EventCodec.Undecodable;
import vn.lalanh.events.Goods;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.GoodsHandedOverV1;
import vn.lalanh.events.PayoutEvent.PayoutCancellationDeclinedV1;
import vn.lalanh.events.PayoutEvent.PayoutCancelledV1;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutPlannedV1;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.RecoveryOpenedV1;
import vn.lalanh.events.PayoutEvent.RecoveryReceivedV1;
import vn.lalanh.events.PayoutEvent.RecoveryWrittenOffV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.events.Unrecognized;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Inbox.Handle;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.work.Worker;
import vn.lalanh.resources.donorinput.DonorInputService;
import vn.lalanh.resources.donorinput.Reading;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.ReservationCommand;
import vn.lalanh.resources.reservation.ReservationCommand.Approve;
import vn.lalanh.resources.reservation.ReservationCommand.FollowPayout;
import vn.lalanh.resources.reservation.ReservationCommand.FollowRepayment;
import vn.lalanh.resources.reservation.ReservationCommand.NoteDeclined;
import vn.lalanh.resources.reservation.ReservationCommand.Recall;
import vn.lalanh.resources.reservation.ReservationService;
import vn.lalanh.resources.reservation.Wish.PayoutFact;

/** Everything this service listens to. Start reading here. */
@Configuration(proxyBeanMethods = false)
class ResourcesSubscriptions {

    @Bean
    Consumer<Message<List<byte[]>>> cases(
            Inboxes inboxes, ReservationService reservations, Worker fund) {
        return inboxes.batches(
                "resources-cases",
                CaseEvent.class,
                waking(fund, reservations::handle),
                ResourcesSubscriptions::route);
    }

    @Bean
    Consumer<Message<List<byte[]>>> payouts(
            Inboxes inboxes, ReservationService reservations, Worker fund) {
        return inboxes.batches(
                "resources-payouts",
                PayoutEvent.class,
                waking(fund, reservations::handle),
                ResourcesSubscriptions::route);
    }

    @Bean
    Consumer<Message<List<byte[]>>> donorContributions(
            Inboxes inboxes, DonorInputService inputs, Worker fund) {
        Handle<Reading> handle = waking(fund, inputs::handle);
        return inboxes.rawBatches("resources-donors", handle, DonorRecords::route);
    }

    private static <C> Handle<C> waking(Worker fund, Handle<C> handle) {
        return commands -> {
            var outcomes = handle.handle(commands);
            fund.wake();
            return outcomes;
        };
    }

    static List<To<ReservationCommand>> route(CaseEvent event) {
        return switch (event) {
            case CaseApprovedV1 e -> {
                Approval approval = approval(e);
                yield List.of(new To<>(approval.reservationId(), new Approve(approval)));
            }
            case CaseRejectedV1 e ->
                    recall(e.caseId(), of(e.approvalNumber(), e.recalls()), e.reasonCode());
            case CaseWithdrawnV1 e ->
                    recall(e.caseId(), of(e.approvalNumber(), e.recalls()), e.reasonCode());
            case CaseCorrectedV1 e -> recall(e.caseId(), e.recalls(), e.reasonCode());
            case CorrectionBalancedV1 e -> ask(e);
            // nothing is reserved before an approval
            case CaseReportedV1 _, CaseTriagedV1 _, CaseAssessedV1 _ -> List.of();
            case CaseAssignedV1 _, CaseReturnedV1 _, CaseOverdueV1 _ -> List.of();
            case CaseSettledV1 _, CaseClosedV1 _ -> List.of(); // follow from what we announce
            // what was approved goes on being paid, and what an appeal leads to is approved anew
            case AppealLodgedV1 _, AppealDecidedV1 _ -> List.of();
            case FeedbackGivenV1 _ -> List.of(); // what was paid is paid
            case Unrecognized _ -> List.of(); // counted by the inbox
        };
    }

    static List<To<ReservationCommand>> route(PayoutEvent event) {
        return switch (event) {
            case PayoutSettledV1 e -> follow(e.payout(), PayoutFact.PAID);
            case GoodsHandedOverV1 e -> follow(e.payout(), PayoutFact.PAID);
            case PayoutReturnedV1 e -> follow(e.payout(), PayoutFact.RETURNED);
            case PayoutCancelledV1 e -> follow(e.payout(), PayoutFact.CANCELLED);
            case PayoutCancellationDeclinedV1 e ->
                    List.of(
                            new To<>(
                                    e.payout().reservationId(),
                                    new NoteDeclined(e.payout().lineId(), e.reasonCode())));
            case RecoveryReceivedV1 e ->
                    e.parts().stream()
                            .map(part ->
                                    new To<ReservationCommand>(
                                            Approval.reservationIdOf(
                                                    e.caseId(), part.approvalNumber()),
                                            new FollowRepayment(
                                                    Ids.derive(
                                                            "rep",
                                                            e.recoveryId(),
                                                            Integer.toString(e.repaymentNumber())),
                                                    part.lineId(),
                                                    part.amount().value())))
                            .toList();
            case PayoutPlannedV1 _, PayoutInstructedV1 _ -> List.of(); // the money stays reserved
            // a claim is no money, and one that is given up leaves it with the household
            case RecoveryOpenedV1 _, RecoveryWrittenOffV1 _ -> List.of();
            case Unrecognized _ -> List.of(); // counted by the inbox
        };
    }

    private static List<To<ReservationCommand>> follow(Ref payout, PayoutFact fact) {
        return List.of(new To<>(payout.reservationId(), new FollowPayout(payout.lineId(), fact)));
    }

    /** Approval number 0: nothing was approved, so nothing is taken back. */
    private static List<Integer> of(int approvalNumber, @Nullable List<Integer> all) {
        return all != null ? all : approvalNumber == 0 ? List.of() : List.of(approvalNumber);
    }

    private static List<To<ReservationCommand>> recall(
            String caseId, List<Integer> approvalNumbers, String reasonCode) {
        return approvalNumbers.stream()
                .map(number ->
                        new To<ReservationCommand>(
                                Approval.reservationIdOf(caseId, number), new Recall(reasonCode)))
                .toList();
    }

    /** A correction asks for the difference under its own number, or for nothing. */
    private static List<To<ReservationCommand>> ask(CorrectionBalancedV1 e) {
        if (e.lines().isEmpty()) {
            return List.of();
        }
        Approval difference =
                new Approval(
                        e.caseId(),
                        e.approvalNumber(),
                        e.priority(),
                        e.since(),
                        e.earmarkFacts().cause().name(),
                        e.earmarkFacts().communeCode(),
                        e.lines().stream().map(ResourcesSubscriptions::line).toList());
        return List.of(new To<>(difference.reservationId(), new Approve(difference)));
    }

    private static Approval approval(CaseApprovedV1 e) {
        return new Approval(
                e.caseId(),
                e.approvalNumber(),
                e.priority(),
                e.approvedAt(),
                e.earmarkFacts().cause().name(),
                e.earmarkFacts().communeCode(),
                e.lines().stream().map(ResourcesSubscriptions::line).toList());
    }

    private static Approval.Line line(BenefitLine line) {
        return new Approval.Line(line.lineId(), line.benefit(), line.payeeId(), need(line));
    }

    private static Need need(BenefitLine line) {
        Amount amount = line.amount();
        Goods goods = line.goods();
        try {
            if (amount != null && goods == null) {
                Currency currency = Currency.valueOf(amount.currency());
                return new Need.Cash(new Money(amount.value(), currency));
            }
            if (goods != null && amount == null) {
                Quantity.Unit unit = Quantity.Unit.valueOf(goods.unit());
                return new Need.InKind(new Quantity(goods.code(), goods.quantity(), unit));
            }
        } catch (IllegalArgumentException unknown) {
            throw new Undecodable(
                    "line " + line.lineId() + " is in a currency or unit that is not kept");
        }
        throw new Undecodable("line " + line.lineId() + " must have either an amount or goods");
    }
}
