package vn.lalanh.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Steps at the same time; closing waits for all of them and throws what the first one failed with. */
final class Together implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("start-", 1).factory());
    private final List<Future<?>> steps = new ArrayList<>();

    void run(Runnable step) {
        steps.add(threads.submit(step));
    }

    @Override
    public void close() {
        threads.close();
        for (Future<?> step : steps) {
            try {
                step.get();
            } catch (ExecutionException e) {
                throw Trouble.of("A part did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted while starting.", e);
            }
        }
    }
}
