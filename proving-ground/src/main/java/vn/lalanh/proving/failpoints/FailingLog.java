package vn.lalanh.proving.failpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.outbox.EventLog;

/** A broker whose user may be gone before or after any send and any acknowledgement. */
record FailingLog(EventLog log, Life life) implements EventLog {

    @Override
    public void append(List<OutboxEntry> entries, Done done) {
        life.pass(Failpoint.BEFORE_SEND);
        log.append(entries, trouble -> answered(trouble, done));
        life.pass(Failpoint.AFTER_SEND);
    }

    private void answered(@Nullable Throwable trouble, Done done) {
        if (life.over()) {
            return; // nobody is there to hear it
        }
        if (trouble != null) {
            done.with(trouble);
            return;
        }
        life.pass(Failpoint.BEFORE_BROKER_ACK);
        done.with(null);
        life.pass(Failpoint.AFTER_BROKER_ACK);
    }
}
