package vn.lalanh.platform.inbox;

import java.util.List;
import java.util.function.Function;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;

/** A topic's reading and handling, as one. {@link Inbox} makes them. */
public final class Reader<C> {

    private final Read<C> read;
    private final Read<C> leftOut;
    private final Inbox.Handle<C> handle;

    private Reader(Read<C> read, Read<C> leftOut, Inbox.Handle<C> handle) {
        this.read = read;
        this.leftOut = leftOut;
        this.handle = handle;
    }

    /** One that tells nobody of a record that was left out. */
    static <C> Reader<C> of(Read<C> read, Inbox.Handle<C> handle) {
        return new Reader<>(read, _ -> List.of(), handle);
    }

    /** Reads a record, or throws {@link EventCodec.Undecodable}. */
    @FunctionalInterface
    interface Read<C> {
        List<Addressed<C>> commands(Delivery delivery);
    }

    List<Addressed<C>> commands(Delivery delivery, boolean isLeftOut) {
        return (isLeftOut ? leftOut : read).commands(delivery);
    }

    List<? extends Outcome<?, ?>> handle(List<Addressed<C>> commands) {
        return handle.handle(commands);
    }

    /**
     * The same, where a record that a person has dismissed still has to be told: a reader that counts sequences would believe
     * in a gap. A record whose envelope cannot be read has no place, and nothing is told. What it is told is no fact: should
     * the event itself come after all, it is not taken for a repeat.
     */
    public Reader<C> telling(Function<Envelope, List<To<C>>> leftOut) {
        return new Reader<>(
                read,
                delivery -> {
                    Envelope envelope;
                    try {
                        envelope = EventCodec.envelope(name -> delivery.headers().get(name));
                    } catch (EventCodec.Undecodable nowhere) {
                        return List.of();
                    }
                    return Reading.addressed(leftOut.apply(envelope), Reading.step(envelope));
                },
                handle);
    }
}
