package vn.lalanh.proving.simulation;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong. */
enum Fault {
    /** The process ends instead of making the call. */
    CRASH_BEFORE("crash before the call"),
    /** The process ends when the call has had its effect. */
    CRASH_AFTER("crash after the effect"),
    /** The call fails and has done nothing. */
    FAILS("call fails"),
    /** Half a bulk write is done, then it fails. */
    FAILS_HALFWAY("bulk write fails halfway"),
    /** The call has its effect, its answer is lost. */
    ANSWER_LOST("answer lost after the effect"),
    /** As that, and the question what became of it fails, too. */
    ANSWER_LOST_TWICE("answer lost, and the next one"),
    /** The thread stands still while others go on. */
    STALL("thread stalled"),
    /** The producer will not take a record. */
    SEND_FAILS("producer refuses a record"),
    /** The producer gives a record up before it was written. */
    EXPIRES("record expires unwritten"),
    /** The producer gives a record up that was written. */
    EXPIRES_WRITTEN("record expires, though written"),
    /** Partitions move; whoever is at work goes on with what is no longer its own. */
    REBALANCE("rebalance"),
    /** A group reads a partition once more from somewhere earlier. */
    REWIND("history delivered again"),
    /** A record nobody can read, in front of others of its key. */
    POISON("poison"),
    /** What was asked for comes about after the caller has given up. */
    LATE("effect after the time-out");

    static final Set<Fault> CRASHES = EnumSet.of(CRASH_BEFORE, CRASH_AFTER);
    static final Set<Fault> ANYWHERE = EnumSet.of(STALL, REBALANCE, REWIND, POISON);
    static final Set<Fault> ON_READ = with(CRASH_BEFORE, FAILS);
    static final Set<Fault> ON_WRITE =
            with(CRASH_BEFORE, CRASH_AFTER, FAILS, FAILS_HALFWAY, ANSWER_LOST, ANSWER_LOST_TWICE);
    static final Set<Fault> ON_SIMPLE_WRITE = with(CRASH_BEFORE, CRASH_AFTER, FAILS, ANSWER_LOST);
    static final Set<Fault> ON_CALL = with(CRASH_BEFORE, CRASH_AFTER, FAILS, ANSWER_LOST, LATE);
    static final Set<Fault> ON_APPEND = with(CRASH_BEFORE, CRASH_AFTER);
    static final Set<Fault> ON_COMMIT = with(CRASH_BEFORE, CRASH_AFTER, FAILS);
    static final Set<Fault> ON_SEND = EnumSet.of(SEND_FAILS);
    static final Set<Fault> ON_WIRE = EnumSet.of(EXPIRES);
    static final Set<Fault> ON_ACK = EnumSet.of(EXPIRES_WRITTEN);
    static final Set<Fault> ON_ANSWER = with(ANSWER_LOST);

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    private static Set<Fault> with(Fault... faults) {
        Set<Fault> all = EnumSet.copyOf(ANYWHERE);
        all.addAll(Set.of(faults));
        return all;
    }

    @Override
    public String toString() {
        return text;
    }
}
