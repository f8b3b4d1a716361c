package vn.lalanh.platform.test.memory;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import vn.lalanh.platform.outbox.Timer;

/** Time that stands still until the test moves it. Tasks run in the thread that does. */
public final class ManualTimer implements Timer {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(
                    Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private long now;
    private long numbers;

    private record Task(long due, long number, Runnable task) {}

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        tasks.add(new Task(now + delay.toNanos(), numbers++, task));
    }

    /** Monotonic, from 0. */
    public synchronized long nanos() {
        return now;
    }

    /** Runs what falls due, in order, each at its own time. */
    public void advance(Duration by) {
        long until = nanos() + by.toNanos();
        Optional<Runnable> task = due(until);
        while (task.isPresent()) {
            task.get().run();
            task = due(until);
        }
    }

    private synchronized Optional<Runnable> due(long until) {
        Task next = tasks.peek();
        if (next == null || next.due() > until) {
            now = until;
            return Optional.empty();
        }
        tasks.remove();
        now = Math.max(now, next.due());
        return Optional.of(next.task());
    }
}
