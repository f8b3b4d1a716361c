package vn.lalanh.proving.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the system has acknowledged, written down by whoever asked. What is not in here may or may not have happened. */
public final class Ledger {

    private final Set<String> households = ConcurrentHashMap.newKeySet();
    private final Set<String> cases = ConcurrentHashMap.newKeySet();
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong donorEvents = new AtomicLong();

    void household(String id) {
        households.add(id);
        commands.incrementAndGet();
    }

    void caseReported(String id) {
        cases.add(id);
        commands.incrementAndGet();
    }

    void gift(long amount) {
        given.addAndGet(amount);
        commands.incrementAndGet();
    }

    void donorEvent(long amount) {
        given.addAndGet(amount);
        donorEvents.incrementAndGet();
        commands.incrementAndGet();
    }

    void step() {
        commands.incrementAndGet();
    }

    Set<String> households() {
        return Set.copyOf(households);
    }

    /** Each was assessed and approved, or soon will be. */
    Set<String> cases() {
        return Set.copyOf(cases);
    }

    /** Đồng. */
    long given() {
        return given.get();
    }

    long donorEvents() {
        return donorEvents.get();
    }

    /** How many commands were acknowledged. */
    public long commands() {
        return commands.get();
    }
}
