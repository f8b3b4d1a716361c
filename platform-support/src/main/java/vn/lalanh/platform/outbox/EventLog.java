package vn.lalanh.platform.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.OutboxEntry;

/** The broker, as far as writing goes: the port that Kafka and the simulator implement. */
public interface EventLog {

    /**
     * Hands over a set of entries of one aggregate, in sequence. Returns at once.
     *
     * <p>An implementation never lets a later entry of the set be written when an earlier one was not.
     *
     * @param done called once, from any thread: with null when the broker has acknowledged all, else with the reason
     *     why some may be missing; a {@link Refused} concerns this set only
     */
    void append(List<OutboxEntry> entries, Done done);

    /** The log will not have this set, however often it is sent; it has nothing against others. */
    final class Refused extends RuntimeException {
        public Refused(Throwable why) {
            super(why.toString(), why);
        }
    }

    /** Receives the broker's answer. */
    @FunctionalInterface
    interface Done {
        void with(@Nullable Throwable trouble);
    }
}
