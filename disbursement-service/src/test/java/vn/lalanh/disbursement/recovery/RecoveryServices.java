package vn.lalanh.disbursement.recovery;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lalanh.disbursement.recovery.messaging.RealRecoveryAnnouncements;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Claims on memory, for tests outside this package. */
public final class RecoveryServices {

    private final MemoryRecoveries recoveries;

    public RecoveryServices(MemoryPlatform platform) {
        recoveries = new MemoryRecoveries(platform);
    }

    public RecoveryService service() {
        return new RecoveryService(recoveries, RealRecoveryAnnouncements.make());
    }

    /** Every state by id. */
    public Supplier<Map<String, Recovery>> states() {
        return recoveries::states;
    }

    private static final class MemoryRecoveries extends MemoryAggregates<Recovery>
            implements Recoveries {

        MemoryRecoveries(MemoryPlatform platform) {
            super(platform, "recoveries", Recovery.Absent::new);
        }

        @Override
        public List<Current<Recovery>> inState(String state, @Nullable String after, int limit) {
            return all().filter(r -> r.state().getClass().getSimpleName().equals(state))
                    .filter(r -> after == null || r.id().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Current<Recovery>> ofCase(String caseId) {
            return all().filter(r ->
                            r.state() instanceof Recovery.Known known
                                    && known.claim().caseId().equals(caseId))
                    .toList();
        }
    }
}
