package vn.lalanh.runner.storm;

import java.time.Duration;

/**
 * Which storm.
 *
 * @param seed the same seed makes the same storm
 * @param cases how many households report
 * @param atOnce people at work at the same time
 * @param patience how long the storm waits for the system while nothing at all moves
 * @param scale what else there is for each case
 * @param pace how the cases come
 * @param others cases of earlier storms, all at their end
 */
public record StormSettings(
        long seed, int cases, int atOnce, Duration patience, Scale scale, Pace pace, long others) {

    /** As people see it at the terminal: money runs short, and a late gift helps. */
    public static StormSettings of(long seed, int cases) {
        return new StormSettings(
                seed,
                cases,
                8,
                Duration.ofSeconds(60),
                new Scale(4, 2, false),
                new Pace(50, Integer.MAX_VALUE, 0),
                0);
    }

    /**
     * What there is for each case.
     *
     * @param households in the books; one of them reports
     * @param gifts announced by donors
     * @param enough whether the province gives all that will be needed, so that nobody waits for money
     */
    public record Scale(int households, int gifts, boolean enough) {}

    /**
     * How the cases come.
     *
     * @param list so many are written down in one list
     * @param underWay most cases that are reported and not yet at their end
     * @param perSecond no more than so many; 0 is as fast as it goes
     */
    public record Pace(int list, int underWay, double perSecond) {}
}
