package vn.lalanh.assessment.timeline;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Timelines on memory, for tests outside this package. */
public final class TimelineServices {

    private final MemoryTimelines timelines;

    public TimelineServices(MemoryPlatform platform) {
        timelines = new MemoryTimelines(platform);
    }

    public TimelineService service(GapAlarm alarm) {
        return new TimelineService(timelines, alarm);
    }

    public Supplier<Map<String, Timeline>> states() {
        return timelines::states;
    }

    private static final class MemoryTimelines extends MemoryAggregates<Timeline>
            implements Timelines {
        MemoryTimelines(MemoryPlatform platform) {
            super(platform, "timelines", Timeline.Empty::new);
        }

        @Override
        public List<Current<Timeline>> withGaps(@Nullable String after, int limit) {
            return all().filter(t -> t.state() instanceof Timeline.Kept k && !k.gaps().isEmpty())
                    .limit(limit)
                    .toList();
        }
    }
}
