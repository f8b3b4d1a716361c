package vn.lalanh.resources.reservation.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.Goods;
import vn.lalanh.events.ReservationEvent.FundsRecalledV1;
import vn.lalanh.events.ReservationEvent.FundsReleasedV1;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsSettledV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Approval.Line;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Progress.Stage;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.ReservationAnnouncements;
import vn.lalanh.resources.reservation.ReservationEvent;
import vn.lalanh.resources.reservation.ReservationEvent.DeclineNoted;
import vn.lalanh.resources.reservation.ReservationEvent.FactUnfollowed;
import vn.lalanh.resources.reservation.ReservationEvent.FundsAskedFor;
import vn.lalanh.resources.reservation.ReservationEvent.FundsPlanned;
import vn.lalanh.resources.reservation.ReservationEvent.FundsRecalled;
import vn.lalanh.resources.reservation.ReservationEvent.FundsReserved;
import vn.lalanh.resources.reservation.ReservationEvent.FundsSettled;
import vn.lalanh.resources.reservation.ReservationEvent.FundsShort;
import vn.lalanh.resources.reservation.ReservationEvent.LinesReleased;
import vn.lalanh.resources.reservation.ReservationEvent.PlanGivenUp;
import vn.lalanh.resources.reservation.ReservationEvent.PlanWithdrawn;
import vn.lalanh.resources.reservation.ReservationEvent.RecallNoted;
import vn.lalanh.resources.reservation.ReservationEvent.RepaymentNoted;
import vn.lalanh.resources.reservation.ReservationEvent.RequestDropped;
import vn.lalanh.resources.reservation.ReservationEvent.StepsConfirmed;
import vn.lalanh.resources.reservation.ReservationEvent.WishNoted;
import vn.lalanh.resources.reservation.Slice;

/** Domain event to contract event, one switch. */
@Component
class OutboxReservationAnnouncements implements ReservationAnnouncements {

    @Override
    public List<Announcement> of(Reservation reservation, ReservationEvent event) {
        return switch (reservation) {
            case Reservation.Absent _, Reservation.Foretold _ -> List.of(); // of which case?
            case Reservation.Asked s -> ofAsked(s.approval(), event);
            case Reservation.Funded s -> ofFunded(s.book(), event);
        };
    }

    private static List<Announcement> ofAsked(Approval approval, ReservationEvent event) {
        return event instanceof FundsShort e
                ? say(
                        approval,
                        new FundsShortV1(
                                approval.reservationId(),
                                approval.caseId(),
                                approval.approvalNumber(),
                                e.lineIds()))
                : List.of(); // plans are our own affair
    }

    private static List<Announcement> ofFunded(Book book, ReservationEvent event) {
        Approval approval = book.approval();
        return switch (event) {
            case FundsReserved _ -> say(approval, reserved(book));
            case FundsRecalled e -> {
                List<String> payoutIds = cancellable(book);
                yield payoutIds.isEmpty()
                        ? List.of()
                        : say(
                                approval,
                                new FundsRecalledV1(
                                        approval.reservationId(),
                                        approval.caseId(),
                                        approval.approvalNumber(),
                                        payoutIds,
                                        e.reasonCode()));
            }
            case LinesReleased e -> released(approval, e.lineIds());
            case RequestDropped _ -> released(approval, approval.lineIds());
            case FundsSettled _ ->
                    say(
                            approval,
                            new FundsSettledV1(
                                    approval.reservationId(),
                                    approval.caseId(),
                                    approval.approvalNumber()));
            // said before there was a book
            case FundsAskedFor _, FundsPlanned _, FundsShort _, PlanGivenUp _ -> List.of();
            case PlanWithdrawn _, RecallNoted _ -> List.of();
            // kept for people, or told when the lots have followed
            case WishNoted _, DeclineNoted _, StepsConfirmed _, FactUnfollowed _ -> List.of();
            case RepaymentNoted _ -> List.of(); // its sender knows, and nobody waits for it
        };
    }

    private static List<Announcement> released(Approval approval, List<String> lineIds) {
        return say(
                approval,
                new FundsReleasedV1(
                        approval.reservationId(),
                        approval.caseId(),
                        approval.approvalNumber(),
                        lineIds));
    }

    /** Paid ones too: it is disbursement that declines, and knows better. */
    private static List<String> cancellable(Book book) {
        return book.approval().lineIds().stream()
                .filter(lineId -> book.progress(lineId).stage() != Stage.GONE)
                .map(book.approval()::payoutId)
                .toList();
    }

    private static FundsReservedV1 reserved(Book book) {
        Approval approval = book.approval();
        return new FundsReservedV1(
                approval.reservationId(),
                approval.caseId(),
                approval.approvalNumber(),
                approval.lines().stream()
                        .map(line ->
                                new ReservedLine(
                                        approval.payoutId(line.lineId()),
                                        contract(line),
                                        storeOf(book, line)))
                        .toList());
    }

    private static BenefitLine contract(Line line) {
        return switch (line.need()) {
            case Need.Cash cash ->
                    new BenefitLine(
                            line.lineId(),
                            line.benefit(),
                            line.payeeId(),
                            new Amount(cash.amount().value(), cash.amount().currency().name()),
                            null);
            case Need.InKind goods ->
                    new BenefitLine(
                            line.lineId(),
                            line.benefit(),
                            line.payeeId(),
                            null,
                            new Goods(
                                    goods.quantity().code(),
                                    goods.quantity().value(),
                                    goods.quantity().unit().name()));
        };
    }

    private static @Nullable String storeOf(Book book, Line line) {
        for (Slice slice : book.slices()) {
            if (slice.lineId().equals(line.lineId())) {
                return slice.storeId();
            }
        }
        return null;
    }

    private static List<Announcement> say(
            Approval approval, vn.lalanh.events.ReservationEvent event) {
        return List.of(Announcement.ofCase(approval.caseId(), event));
    }
}
