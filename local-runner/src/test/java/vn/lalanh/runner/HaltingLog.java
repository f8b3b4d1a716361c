package vn.lalanh.runner;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.outbox.EventLog;

/** Kafka, with a process that is gone at one exact moment: nothing is closed, nothing is flushed. */
final class HaltingLog implements EventLog, AutoCloseable {

    static final int HALTED = 99;

    /** What was saved is not published; or it is published and not marked so. */
    enum Moment {
        BEFORE_PUBLISHING,
        AFTER_PUBLISHING
    }

    private final KafkaEventLog kafka;
    private final Moment moment;
    private final AtomicInteger left;

    HaltingLog(KafkaEventLog kafka, Moment moment, int nth) {
        this.kafka = kafka;
        this.moment = moment;
        this.left = new AtomicInteger(nth);
    }

    @Override
    public void append(List<OutboxEntry> entries, Done done) {
        boolean now = left.decrementAndGet() == 0;
        if (now && moment == Moment.BEFORE_PUBLISHING) {
            Runtime.getRuntime().halt(HALTED);
        }
        kafka.append(
                entries,
                trouble -> {
                    if (now) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                    done.with(trouble);
                });
    }

    @Override
    public void close() {
        kafka.close();
    }
}
