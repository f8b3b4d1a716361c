package vn.lalanh.resources.reservation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All reservations. */
public interface Reservations extends Aggregates<Reservation> {

    /** Those with a step to make in a lot, at most {@code limit}. */
    List<Current<Reservation>> withSteps(int limit);

    /** Those that wait, in the order in which they are served: by priority, then by time of approval. */
    List<Current<Reservation>> waiting(int skip, int limit);

    /** How many wait. */
    long countWaiting();

    /** Whether one waits of which the others do not know yet that it does. */
    boolean anyUntold();

    /** In the order of their ids, after {@code after}. */
    List<Current<Reservation>> inState(String state, @Nullable String after, int limit);

    /** Those that carry facts nobody could follow. */
    List<Current<Reservation>> unfollowed(@Nullable String after, int limit);

    /** All approvals of one case. */
    List<Current<Reservation>> ofCase(String caseId);

    /** Those with a part of this lot, in the order of their ids, after {@code after}. */
    List<Current<Reservation>> ofLot(String lotId, @Nullable String after, int limit);

    /** Sums by resource. */
    List<Sum> sums();

    /** All in base units; {@code moving} is under way between the others, in a lot perhaps already. */
    record Sum(String code, String unit, long held, long paid, long moving) {}
}
