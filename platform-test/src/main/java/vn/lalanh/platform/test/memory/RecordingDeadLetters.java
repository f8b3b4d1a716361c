package vn.lalanh.platform.test.memory;

import java.util.ArrayList;
import java.util.List;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;

/** Keeps the copies that people would find in the dead-letter topic. Thread-safe. */
public final class RecordingDeadLetters implements DeadLetters {

    private final List<Held.Parked> copies = new ArrayList<>();

    @Override
    public synchronized void copy(List<Held.Parked> parked) {
        copies.addAll(parked);
    }

    /** In the order in which they were made. */
    public synchronized List<Held.Parked> copies() {
        return List.copyOf(copies);
    }
}
