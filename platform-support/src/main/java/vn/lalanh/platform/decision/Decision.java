package vn.lalanh.platform.decision;

import java.util.List;

/**
 * What a state machine answers to a command. Exceptions are for technical trouble only.
 *
 * @param <E> the domain events of the aggregate
 */
public sealed interface Decision<E> {

    /** The state changes by these events, in this order; what others must know is announced. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The same was said before: acknowledged, nothing changes, nothing is announced. */
    record AlreadyDone<E>() implements Decision<E> {}

    /** A business no, an answer and not an error: nothing changes. */
    record Refused<E>(Refusal why) implements Decision<E> {}

    static <E> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decision<E> accept(List<E> events) {
        return new Accepted<>(events);
    }

    static <E> Decision<E> alreadyDone() {
        return new AlreadyDone<>();
    }

    static <E> Decision<E> refuse(Refusal why) {
        return new Refused<>(why);
    }
}
