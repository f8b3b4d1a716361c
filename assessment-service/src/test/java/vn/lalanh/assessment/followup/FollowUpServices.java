package vn.lalanh.assessment.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.time.WorkingDays;

/** Follow-ups on memory, for tests outside this package. */
public final class FollowUpServices {

    private static final FollowUpSettings SETTINGS =
            new FollowUpSettings(10, 10, 5, Duration.ofMinutes(1), 500);

    private final MemoryFollowUps followUps;

    public FollowUpServices(MemoryPlatform platform) {
        followUps = new MemoryFollowUps(platform);
    }

    public FollowUps followUps() {
        return followUps;
    }

    /** As this clock tells the time. */
    public FollowUpService service(InstantSource clock) {
        return new FollowUpService(followUps, SETTINGS, WorkingDays.vietnam(), clock);
    }

    private static final class MemoryFollowUps extends MemoryAggregates<FollowUp>
            implements FollowUps {
        MemoryFollowUps(MemoryPlatform platform) {
            super(platform, "follow-ups", FollowUp.Absent::new);
        }

        @Override
        public List<Current<FollowUp>> list(
                @Nullable String state,
                @Nullable Collection<String> communes,
                @Nullable String about,
                @Nullable Boolean shielded,
                @Nullable String after,
                int limit) {
            return all().filter(c ->
                            state == null || c.state().getClass().getSimpleName().equals(state))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Current<FollowUp>> passed(Instant now, int limit) {
            return all().filter(c ->
                            c.state() instanceof FollowUp.Open open && !open.dueAt().isAfter(now))
                    .limit(limit)
                    .toList();
        }
    }
}
