package vn.lalanh.resources.reservation.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Approval.Line;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.Reservations;

@RestController
@RequestMapping("/reservations")
@RolesAllowed({"TREASURER", "AUDITOR"})
class ReservationController {

    private static final String WAITING = "Waiting";

    private final Reservations reservations;

    ReservationController(Reservations reservations) {
        this.reservations = reservations;
    }

    /** Those that wait come in the order in which they will be served, all others in that of their ids. */
    @GetMapping
    ListOf<ReservationView> list(@RequestParam String state, Page page) {
        int more = page.limit() + 1;
        if (!state.equals(WAITING)) {
            return ListOf.cut(
                    views(reservations.inState(state, page.after(), more)),
                    page,
                    ReservationView::id);
        }
        int place = place(page.after());
        return ListOf.cut(
                views(reservations.waiting(place, more)),
                page,
                _ -> Integer.toString(place + page.limit()));
    }

    private static int place(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (after.matches("[0-9]{1,7}")) {
            return Integer.parseInt(after);
        }
        throw new InvalidRequest(
                "after",
                "Phải là giá trị next của phần trước; hãy đọc lại danh sách từ đầu.",
                "Must be the next of the part before; read the list from its beginning.");
    }

    @GetMapping("/unfollowed")
    ListOf<ReservationView> unfollowed(Page page) {
        return ListOf.cut(
                views(reservations.unfollowed(page.after(), page.limit() + 1)),
                page,
                ReservationView::id);
    }

    @GetMapping("/of-case/{caseId}")
    List<ReservationView> ofCase(@PathVariable String caseId) {
        return views(reservations.ofCase(caseId));
    }

    private static List<ReservationView> views(List<Current<Reservation>> found) {
        return found.stream().map(ReservationView::of).toList();
    }

    /** {@code recall}: why the approval was taken back. */
    record ReservationView(
            String id,
            String state,
            @Nullable String caseId,
            @Nullable Integer approvalNumber,
            @Nullable Integer priority,
            @Nullable Instant approvedAt,
            List<LineView> lines,
            @Nullable String recall,
            List<String> unfollowed) {

        static ReservationView of(Current<Reservation> current) {
            String state = current.state().getClass().getSimpleName();
            return switch (current.state()) {
                case Reservation.Absent s -> unknown(s.id(), state, null, List.of());
                case Reservation.Foretold s ->
                        unknown(s.id(), state, s.notes().recall(), s.notes().unfollowed());
                case Reservation.Asked s ->
                        of(s.approval(), state, null, s.notes().recall(), s.notes().unfollowed());
                case Reservation.Funded s ->
                        of(
                                s.book().approval(),
                                state,
                                s.book(),
                                s.book().recall(),
                                s.book().unfollowed());
            };
        }

        private static ReservationView unknown(
                String id, String state, @Nullable String recall, List<String> unfollowed) {
            return new ReservationView(
                    id, state, null, null, null, null, List.of(), recall, unfollowed);
        }

        private static ReservationView of(
                Approval approval,
                String state,
                @Nullable Book book,
                @Nullable String recall,
                List<String> unfollowed) {
            return new ReservationView(
                    approval.reservationId(),
                    state,
                    approval.caseId(),
                    approval.approvalNumber(),
                    approval.priority(),
                    approval.approvedAt(),
                    approval.lines().stream().map(line -> LineView.of(line, book)).toList(),
                    recall,
                    unfollowed);
        }
    }

    /** {@code stage}: where its units are; absent while it waits. */
    record LineView(
            String lineId,
            String benefit,
            @Nullable Long amount,
            @Nullable String goods,
            @Nullable String stage,
            @Nullable String declined) {
        static LineView of(Line line, @Nullable Book book) {
            return new LineView(
                    line.lineId(),
                    line.benefit(),
                    line.need() instanceof Need.Cash cash ? cash.amount().value() : null,
                    line.need() instanceof Need.InKind kind ? kind.quantity().toString() : null,
                    book == null ? null : book.progress(line.lineId()).stage().name(),
                    book == null ? null : book.progress(line.lineId()).declined());
        }
    }
}
