package vn.lalanh.assessment.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.messaging.RealIncidentAnnouncements;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Incidents on memory, for tests outside this package. */
public final class IncidentServices {

    private final MemoryIncidents incidents;

    public IncidentServices(MemoryPlatform platform) {
        incidents = new MemoryIncidents(platform);
    }

    public Incidents incidents() {
        return incidents;
    }

    public IncidentService service() {
        return new IncidentService(incidents, RealIncidentAnnouncements.announcements());
    }

    private static final class MemoryIncidents extends MemoryAggregates<Incident>
            implements Incidents {
        MemoryIncidents(MemoryPlatform platform) {
            super(platform, "incidents", Incident.Absent::new);
        }

        @Override
        public List<Current<Incident>> all(@Nullable String after, int limit) {
            return all().limit(limit).toList();
        }
    }
}
