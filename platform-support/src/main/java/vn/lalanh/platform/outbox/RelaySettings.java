package vn.lalanh.platform.outbox;

import java.time.Duration;

/**
 * How patient the relay is.
 *
 * @param idle how long an aggregate must be quiet before its acknowledgement is written for its own sake; until then it
 *     rides on the next business write
 * @param markEvery how often idle aggregates are marked, in bulk
 * @param sweepEvery how often the store is searched for what a crash left unsent
 * @param retryAfter how long nothing is sent after the broker failed
 * @param sweepLimit most aggregates taken up by one sweep, and marked by one bulk write
 * @param overloadedAt number of aggregates with unsent entries from which new requests are turned away
 */
public record RelaySettings(
        Duration idle,
        Duration markEvery,
        Duration sweepEvery,
        Duration retryAfter,
        int sweepLimit,
        int overloadedAt) {

    public static RelaySettings defaults() {
        return new RelaySettings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                2_000,
                200_000);
    }
}
