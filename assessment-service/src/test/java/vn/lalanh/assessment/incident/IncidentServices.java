package vn.lalanh.assessment.incident;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.messaging.RealIncidentAnnouncements;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Incidents on memory, for tests outside this package. */
public final class IncidentServices {

    private final MemoryPlatform platform;
    private final MemoryIncidents incidents;

    public IncidentServices(MemoryPlatform platform) {
        this.platform = platform;
        incidents = new MemoryIncidents(platform);
    }

    public Incidents incidents() {
        return incidents;
    }

    public IncidentService service() {
        return service(_ -> Map.of());
    }

    IncidentService service(OpenCases openCases) {
        return new IncidentService(
                incidents, RealIncidentAnnouncements.announcements(), openCases, platform.clock());
    }

    /** Everything announced so far. */
    List<ContractEvent> events() {
        return incidents.events();
    }

    Merges merges(InstantSource clock) {
        return new Merges(incidents, service(), clock);
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

        @Override
        public List<Incident.Merging> merging(int limit) {
            return all().map(Current::state)
                    .filter(Incident.Merging.class::isInstance)
                    .map(Incident.Merging.class::cast)
                    .limit(limit)
                    .toList();
        }
    }
}
