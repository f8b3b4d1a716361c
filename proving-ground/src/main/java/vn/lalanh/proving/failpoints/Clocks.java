package vn.lalanh.proving.failpoints;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How wrong the clock of each life is: not at all as long as nobody has died, as whoever declares an incident does so on the day
 * of its own clock; then fast and slow by turns, so that time runs backwards from one life to the next. Thread-safe.
 */
final class Clocks {

    static final Duration MOST = Duration.ofMinutes(90);

    private final AtomicLong wrong = new AtomicLong();

    /** Of the life that comes after another. */
    Duration next() {
        return wrong.getAndIncrement() % 2 == 0 ? MOST : MOST.negated();
    }

    /** How many lives had a wrong clock. */
    long wrong() {
        return wrong.get();
    }
}
