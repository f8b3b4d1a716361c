package vn.lalanh.platform.aggregate;

import java.time.Duration;

/** More is asked than can be done now: 503 with Retry-After. */
public final class Overloaded extends RuntimeException {

    private final Duration retryAfter;

    /** @param what for the log: what is full, {@code outbox older than 30 s} */
    public Overloaded(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
