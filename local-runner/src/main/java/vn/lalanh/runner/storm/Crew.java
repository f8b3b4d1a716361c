package vn.lalanh.runner.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** So many people at work at the same time. */
final class Crew implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(400);

    private final ExecutorService people;
    private final List<Future<?>> tasks = new ArrayList<>();

    Crew(int size) {
        people = Executors.newFixedThreadPool(size, Thread.ofVirtual().name("crew-", 1).factory());
    }

    void does(Runnable task) {
        tasks.add(people.submit(task));
    }

    /** Until all tasks are done, looking up now and then; throws what the first one failed with. */
    void await(Runnable meanwhile) {
        for (Future<?> task : tasks) {
            while (!done(task)) {
                meanwhile.run();
            }
        }
        tasks.clear();
    }

    /** Throws what one of the finished tasks failed with. */
    void requireWell() {
        tasks.removeIf(task -> task.isDone() && done(task));
    }

    private static boolean done(Future<?> task) {
        try {
            task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StormBroken broken) {
                throw broken;
            }
            throw new StormBroken("The storm broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StormBroken("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
