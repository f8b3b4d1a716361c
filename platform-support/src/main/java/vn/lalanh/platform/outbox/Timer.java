package vn.lalanh.platform.outbox;

import java.time.Duration;

/** Runs something later, once: the port through which code without threads of its own gets its turns. */
@FunctionalInterface
public interface Timer {
    void after(Duration delay, Runnable task);
}
