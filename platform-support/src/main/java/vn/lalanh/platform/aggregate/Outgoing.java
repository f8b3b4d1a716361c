package vn.lalanh.platform.aggregate;

import java.util.List;

/** The relay as the writer of aggregates of one kind sees it. */
public interface Outgoing {

    /** Highest sequence of this aggregate known to be at the broker; 0 if nothing is known. */
    long acknowledged(String id);

    /** These were saved just now; what their outboxes hold can be sent. Does not wait for the broker. */
    void saved(List<? extends Snapshot<?>> snapshots);

    /** Whether so much is unsent that no new request should be taken in. */
    boolean overloaded();

    /** Nobody listens: for aggregates that announce nothing. */
    static Outgoing none() {
        return new Outgoing() {
            @Override
            public long acknowledged(String id) {
                return 0;
            }

            @Override
            public void saved(List<? extends Snapshot<?>> snapshots) {}

            @Override
            public boolean overloaded() {
                return false;
            }
        };
    }
}
