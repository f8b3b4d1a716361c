package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.util.ArrayList;
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
    private final PriorityQueue<Later> later = new PriorityQueue<>();
    private long now;
    private long numbers;
    private long steps;
    private long trace;
    private @Nullable Runnable drawn;
    private @Nullable Throwable broken;

    private record Later(long due, long number, Runnable what)
            implements Runnable, Comparable<Later> {
        @Override
        public void run() {
            what.run();
        }

        @Override
        public int compareTo(Later other) {
            int sooner = Long.compare(due, other.due);
            return sooner != 0 ? sooner : Long.compare(number, other.number);
        }
    }

    Schedule(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A thread that has stopped and waits for its turn. */
    static final class Stop implements Runnable {
        private final Thread thread = Thread.currentThread();
        private boolean chosen;

        /** Its life's: how many stopped before, and where it is among those that stand still. */
        long number;

        int place;

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

    /** Another number for every other order of steps, as good as surely. */
    long trace() {
        return trace;
    }

    RandomGenerator chance() {
        return chance;
    }

    /** A thread of this process; its end is the end of the body, or of the process. */
    void start(Life life, String what, Runnable body) {
        startAtOnce(
                life,
                what,
                () -> {
                    stop(life);
                    body.run();
                });
    }

    /** As {@link #start}, for a body that others of its process wait for: it runs even if the process has ended meanwhile. */
    void startAtOnce(Life life, String what, Runnable body) {
        fibers.start(
                life + " " + what,
                () -> {
                    try {
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
        // mostly nobody else could go on, and a thread that goes on at once need not be parked
        if (fibers.noneWaits()) {
            drawn = draw();
            if (stop.equals(drawn)) {
                drawn = null;
                return;
            }
        }
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

    /** Lets threads whose process has ended come to their end, too. */
    void unwind() {
        fibers.drain();
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
        Runnable next = drawn == null ? draw() : drawn;
        drawn = null;
        if (next == null) {
            return false;
        }
        if (next instanceof Later due) {
            now = Math.max(now, due.due());
        }
        next.run();
        fibers.drain();
        if (broken != null) {
            throw new IllegalStateException("a simulated thread died", broken);
        }
        return true;
    }

    /** What happens next; it is no longer in the lists. */
    private @Nullable Runnable draw() {
        steps++;
        if (ready.isEmpty() || (!later.isEmpty() && chance.nextInt(ONE_IN) == 0)) {
            trace = 31 * trace + now;
            return later.poll();
        }
        int chosen = chance.nextInt(ready.size());
        trace = 31 * trace + chosen + 1;
        Runnable next = ready.get(chosen);
        Runnable last = ready.removeLast();
        if (chosen < ready.size()) {
            ready.set(chosen, last);
        }
        return next;
    }
}
