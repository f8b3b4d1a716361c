package vn.lalanh.runner.storm;

import java.time.Duration;

/**
 * Which storm.
 *
 * @param seed the same seed makes the same storm
 * @param cases how many households report; four times as many are in the books, twice as many gifts are announced
 * @param atOnce people at work at the same time
 * @param patience how long the storm waits for the system while nothing at all moves
 */
public record StormSettings(long seed, int cases, int atOnce, Duration patience) {

    public static StormSettings of(long seed, int cases) {
        return new StormSettings(seed, cases, 8, Duration.ofSeconds(60));
    }
}
