package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every call that a process makes to something outside of it passes here, and lets others go on before it happens. */
final class Calls {

    private final Schedule schedule;
    private final Weather weather;
    private final Consumer<Life> kill;
    private final Consumer<Fault> around;

    /**
     * @param kill ends a process
     * @param around lets a fault happen that is nothing to the call itself
     */
    Calls(Schedule schedule, Weather weather, Consumer<Life> kill, Consumer<Fault> around) {
        this.schedule = schedule;
        this.weather = weather;
        this.kill = kill;
        this.around = around;
    }

    /** Fails as a store or a broker does that is away for a moment. */
    @SuppressWarnings("serial") // never leaves this process
    static final class Away extends RuntimeException {
        Away(String what) {
            super(what, null, false, false);
        }
    }

    Weather weather() {
        return weather;
    }

    Schedule schedule() {
        return schedule;
    }

    /**
     * To be called before the effect.
     *
     * @return what the caller must make of it
     */
    @Nullable Fault before(Life life, Set<Fault> possible) {
        if (!Thread.currentThread().isVirtual()) {
            return null; // a broker's answer is handled without a pause
        }
        schedule.stop(life);
        Fault fault = weather.next(possible);
        if (fault == null) {
            return null;
        }
        switch (fault) {
            case CRASH_BEFORE -> crash(life);
            case STALL ->
                    schedule.sleep(life, Duration.ofMillis(schedule.chance().nextInt(20_000)));
            case REBALANCE, REWIND, POISON -> around.accept(fault);
            default -> {
                return fault;
            }
        }
        return null;
    }

    /** To be called after the effect. */
    void after(Life life, @Nullable Fault fault) {
        if (!Thread.currentThread().isVirtual()) {
            return;
        }
        if (fault == Fault.CRASH_AFTER) {
            crash(life);
        }
        schedule.stop(life);
    }

    /** A read: it works, or it fails. */
    void read(Life life, String what) {
        if (before(life, Fault.ON_READ) == Fault.FAILS) {
            throw new Away(what);
        }
    }

    /** A write that takes effect whole or not at all. */
    void write(Life life, String what, Runnable effect) {
        Fault fault = before(life, Fault.ON_SIMPLE_WRITE);
        if (fault == Fault.FAILS) {
            throw new Away(what);
        }
        effect.run();
        if (fault == Fault.ANSWER_LOST) {
            throw new Away(what);
        }
        after(life, fault);
    }

    private void crash(Life life) {
        kill.accept(life);
        life.check();
    }
}
