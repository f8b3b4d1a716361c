package vn.lalanh.proving.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Virtual threads that run on one platform thread, one at a time, in an order that is the same each time. What such a
 * thread starts itself, through whatever library, runs here too.
 *
 * <p>Java has no public way to say where virtual threads run, so that this needs {@code
 * --add-opens=java.base/java.lang=ALL-UNNAMED}.
 */
final class Fibers {

    private static final MethodHandle NEW = constructor();

    private final Deque<Runnable> continuations = new ArrayDeque<>();
    private final Executor here = this::goesOn;
    private final Thread platform = Thread.currentThread();
    private volatile boolean disturbed;

    private static MethodHandle constructor() {
        try {
            Class<?> threads = Class.forName("java.lang.ThreadBuilders");
            return MethodHandles.privateLookupIn(threads, MethodHandles.lookup())
                    .findStatic(
                            threads,
                            "newVirtualThread",
                            MethodType.methodType(
                                    Thread.class,
                                    Executor.class,
                                    String.class,
                                    int.class,
                                    Runnable.class));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(
                    "start Java with --add-opens=java.base/java.lang=ALL-UNNAMED", closed);
        }
    }

    private void goesOn(Runnable continuation) {
        if (!Thread.currentThread().isVirtual() && !Thread.currentThread().equals(platform)) {
            disturbed = true;
            return;
        }
        continuations.add(continuation);
    }

    /** Runs from the next {@link #drain} on. */
    void start(String name, Runnable body) {
        try {
            ((Thread) NEW.invoke(here, name, 0, body)).start();
        } catch (Throwable broken) {
            throw new IllegalStateException("no virtual thread", broken);
        }
    }

    /** Whether nothing would go on if the thread that asks stopped now. */
    boolean noneWaits() {
        return continuations.isEmpty();
    }

    /**
     * Lets everything go on that can, until all have stopped.
     *
     * @throws IllegalStateException when one of them had waited for something outside, such as a lock that another history
     *     held: what happens next would be the machine's choice and not the seed's
     */
    void drain() {
        for (Runnable next = continuations.poll(); next != null; next = continuations.poll()) {
            next.run();
        }
        if (disturbed) {
            throw new IllegalStateException("woken from outside: run one history at a time");
        }
    }
}
