package vn.lalanh.proving.failpoints;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Where the time of a proof goes: each of its phases on the clock, and in the CPU of all threads of this process. */
final class Stopwatch {

    /** What the proof does, and never two of them at once. */
    enum Phase {
        UNTIL_IT_COMES,
        ANOTHER_LIFE,
        LOOKS_AT_ANY_TIME,
        UNTIL_REST
    }

    private final Map<Phase, Spent> spent = new EnumMap<>(Phase.class);
    private Duration clock = clock();
    private Duration cpu = cpu();

    private record Spent(Duration clock, Duration cpu) {
        Spent and(Spent more) {
            return new Spent(clock.plus(more.clock), cpu.plus(more.cpu));
        }
    }

    /** What has passed since the last call belongs to this phase. */
    void was(Phase phase) {
        Duration clockNow = clock();
        Duration cpuNow = cpu();
        spent.merge(phase, new Spent(clockNow.minus(clock), cpuNow.minus(cpu)), Spent::and);
        clock = clockNow;
        cpu = cpuNow;
    }

    /** Adds a line for each phase. */
    void tell(SequencedMap<String, String> measured) {
        spent.forEach((phase, sum) ->
                measured.put(
                        phase.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "%.1f s, CPU %.1f s"
                                .formatted(
                                        sum.clock.toMillis() / 1_000.0,
                                        sum.cpu.toMillis() / 1_000.0)));
    }

    private static Duration clock() {
        return Duration.ofNanos(System.nanoTime());
    }

    private static Duration cpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? Duration.ofNanos(system.getProcessCpuTime())
                : Duration.ZERO;
    }
}
