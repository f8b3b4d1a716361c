package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on next, and what time it is. Whatever could happen now is in one list; a seed draws from it. Time moves when
 * nothing else can happen, and now and then although it could.
 */
final class Schedule {

    private static final int ONE_IN = 40;

    private final Fibers fibers = new Fibers();
    private final RandomGenerator chance;
    private final List<Runnable> ready = new ArrayList<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(
                    Comparator.comparingLong(Later::due).thenComparingLong(Later::number));
    private long now;
    private long numbers;
    private long steps;
    private @Nullable Throwable broken;

    private record Later(long due, long number, Runnable what) {}

    Schedule(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A thread that has stopped and waits for its turn. */
    static final class Stop implements Runnable {
        private final Thread thread = Thread.currentThread();
        private boolean chosen;

        @Override
        public void run() {
            chosen = true;
            LockSupport.unpark(thread);
        }

        private void await() {
            while (!chosen) {
                LockSupport.park(this);
            }
        }
    }

    /** Nanoseconds since the beginning. */
    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    RandomGenerator chance() {
        return chance;
    }

    /** A thread of this process; its end is the end of the body, or of the process. */
    void start(Life life, String what, Runnable body) {
        fibers.start(
                life + " " + what,
                () -> {
                    try {
                        stop(life);
                        body.run();
                    } catch (Life.Crash gone) {
                        // the process has ended
                    } catch (Throwable bug) {
                        broken = bug;
                    }
                });
    }

    /** Lets others go on; returns when it is this thread's turn again. */
    void stop(Life life) {
        life.check();
        Stop stop = new Stop();
        ready.add(stop);
        pause(life, stop);
    }

    /** Others go on for at least this long. */
    void sleep(Life life, Duration least) {
        life.check();
        Stop stop = new Stop();
        later(least, () -> ready.add(stop));
        pause(life, stop);
    }

    /** Until somebody makes what is put here {@link #ready}. */
    void await(Life life, Consumer<Stop> place) {
        life.check();
        Stop stop = new Stop();
        place.accept(stop);
        pause(life, stop);
    }

    private static void pause(Life life, Stop stop) {
        life.stopped(stop);
        stop.await();
        life.goesOn(stop);
        life.check();
    }

    /** Can happen from now on. */
    void ready(Runnable what) {
        ready.add(what);
    }

    void later(Duration delay, Runnable what) {
        later.add(new Later(now + delay.toNanos(), numbers++, what));
    }

    /**
     * One thing happens; false if nothing ever will.
     *
     * @throws IllegalStateException when a thread came to an end that nobody foresaw: the simulator is broken, not what it
     *     looks at
     */
    boolean step() {
        steps++;
        if (ready.isEmpty() || (!later.isEmpty() && chance.nextInt(ONE_IN) == 0)) {
            Later next = later.poll();
            if (next == null) {
                return false;
            }
            now = Math.max(now, next.due());
            next.what().run();
        } else {
            int chosen = chance.nextInt(ready.size());
            Runnable next = ready.get(chosen);
            Runnable last = ready.removeLast();
            if (chosen < ready.size()) {
                ready.set(chosen, last);
            }
            next.run();
        }
        fibers.drain();
        if (broken != null) {
            throw new IllegalStateException("a simulated thread died", broken);
        }
        return true;
    }
}
