package vn.lalanh.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lalanh.platform.inbox.Held.Parked;

/**
 * A held record and what people have said about it.
 *
 * <p>Valid: BEHIND is handled and forgotten; BEHIND turns out to be bad itself and is WAITING; WAITING is ruled on and so
 * DECIDED; DECIDED works and is SETTLED; DECIDED fails and is WAITING again. A person speaks only of one that is WAITING,
 * so nobody overrules what is being carried out. The record as it came stays in it for ever.
 *
 * @param revision raised by each change
 * @param rulings oldest first
 */
public record Letter(Parked parked, State state, long revision, List<Ruling> rulings) {

    public Letter {
        rulings = List.copyOf(rulings);
    }

    /** Where it stands. */
    public enum State {
        /** Nobody complains about it; an earlier one of its key is in front. */
        BEHIND,
        /** A person is needed; what comes after it of its key waits, too. */
        WAITING,
        /** A person has said what to do; it is being done. */
        DECIDED,
        /** It is done. */
        SETTLED
    }

    /** As it is parked. */
    public static Letter of(Parked parked) {
        State state = parked.reason().equals(Parked.BEHIND) ? State.BEHIND : State.WAITING;
        return new Letter(parked, state, 1, List.of());
    }

    public String id() {
        return idOf(parked.group(), parked.delivery());
    }

    public static String idOf(String group, Delivery delivery) {
        return group + "/" + delivery.position();
    }

    /** What is to be handled: the record with the latest correction, if there is one, under its own position. */
    public Delivery effective() {
        return rulings.reversed().stream()
                .filter(Ruling.Correct.class::isInstance)
                .findFirst()
                .map(ruling -> ((Ruling.Correct) ruling).correction().of(parked.delivery()))
                .orElse(parked.delivery());
    }

    /** Whether the last word was to leave it out. */
    public boolean dismissed() {
        return !rulings.isEmpty() && rulings.getLast() instanceof Ruling.Dismiss;
    }

    /** What was ruled by a request with this Idempotency-Key. */
    public Optional<Ruling> ruledUnder(String idempotencyKey) {
        return rulings.stream()
                .filter(ruling -> idempotencyKey.equals(ruling.said().idempotencyKey()))
                .findFirst();
    }

    public Letter ruled(Ruling ruling) {
        List<Ruling> more = new ArrayList<>(rulings);
        more.add(ruling);
        return new Letter(parked, State.DECIDED, revision + 1, more);
    }

    public Letter settled() {
        return new Letter(parked, State.SETTLED, revision + 1, rulings);
    }

    /** It cannot be handled, for this reason. */
    public Letter complained(String reason) {
        Parked again = new Parked(parked.group(), parked.delivery(), reason, parked.at());
        return new Letter(again, State.WAITING, revision + 1, rulings);
    }
}
