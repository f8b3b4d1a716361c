package vn.lalanh.proving.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.test.memory.MemoryProcess;

/** One process in one consumer group: what the listener container does there, with its settings in production. */
final class Member {

    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final Life life;
    private final MemoryProcess.Listener listener;
    private final Group group;
    private final Calls calls;
    private Schedule.@Nullable Stop waiting;

    Member(Life life, MemoryProcess.Listener listener, Group group, Calls calls) {
        this.life = life;
        this.listener = listener;
        this.group = group;
        this.calls = calls;
    }

    Life life() {
        return life;
    }

    /** There may be something to read. */
    void wake() {
        Schedule.Stop stop = waiting;
        waiting = null;
        if (stop != null && !life.over()) {
            calls.schedule().ready(stop);
        }
    }

    void listen() {
        while (true) {
            Group.Poll poll = group.poll(this);
            if (poll.records().isEmpty()) {
                calls.schedule().await(life, stop -> waiting = stop);
            } else {
                turn(poll);
            }
        }
    }

    /** Offsets are committed after the work is done; what fails is tried again for ever. */
    private void turn(Group.Poll poll) {
        try {
            listener.handle().accept(poll.records());
        } catch (RuntimeException passes) {
            life.check();
            group.failed(poll);
            calls.schedule().sleep(life, BACK_OFF);
            return;
        }
        Fault fault = calls.before(life, Fault.ON_COMMIT);
        if (fault == Fault.FAILS) {
            group.failed(poll);
        } else {
            group.commit(poll);
        }
        calls.after(life, fault);
    }
}
