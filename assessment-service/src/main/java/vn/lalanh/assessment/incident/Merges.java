package vn.lalanh.assessment.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.incident.Incident.Absent;
import vn.lalanh.assessment.incident.Incident.Merging;
import vn.lalanh.assessment.incident.IncidentCommand.CompleteMerge;
import vn.lalanh.assessment.incident.IncidentCommand.GiveUpMerge;
import vn.lalanh.assessment.incident.IncidentCommand.IncludeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.MergeIncident;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;

/**
 * Merges one incident into another: a process over two documents, with a state for each step. The first is <em>merging</em>,
 * the other one lists it, the first is <em>merged</em>. Where the other one cannot list it any more (it was closed or merged
 * meanwhile), the first is as it was. What a crash leaves in between, {@link #turn} finishes.
 */
@Service
public class Merges {

    /** Whoever began a merge finishes it within moments; it is not to be overtaken. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private static final int AT_ONCE = 100;

    private final Incidents incidents;
    private final IncidentService service;
    private final InstantSource clock;

    Merges(Incidents incidents, IncidentService service, InstantSource clock) {
        this.incidents = incidents;
        this.service = service;
        this.clock = clock;
    }

    /** Merges {@code id} into {@code into}. Harmless to repeat. */
    public Outcome<Incident, IncidentEvent> merge(String id, String into, Cause cause) {
        Incident target =
                incidents.find(into).map(Current::state).orElseGet(() -> new Absent(into));
        var begun = handle(id, new MergeIncident(target, clock.instant()), cause);
        return begun.state() instanceof Merging merging
                        && !(begun.decided() instanceof Decision.Refused)
                ? finish(merging, cause)
                : begun;
    }

    /** Finishes what was left behind; whether there may be more to do at once. */
    public boolean turn() {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        List<Merging> left =
                incidents.merging(AT_ONCE).stream()
                        .filter(merging -> merging.at().isBefore(before))
                        .toList();
        left.forEach(merging -> finish(merging, Cause.Step.of("merge left behind")));
        return left.size() == AT_ONCE;
    }

    private Outcome<Incident, IncidentEvent> finish(Merging part, Cause why) {
        Cause step = new Cause.Step(why.causationId(), why.correlationId(), why.traceparent());
        Instant now = clock.instant();
        var included = handle(part.into(), new IncludeIncident(part, now), step);
        if (included.decided() instanceof Decision.Refused<IncidentEvent> refused) {
            var before = handle(part.id(), new GiveUpMerge(), step);
            return new Outcome<>(part.id(), refused, before.state(), before.version(), null);
        }
        return handle(part.id(), new CompleteMerge(now), step);
    }

    private Outcome<Incident, IncidentEvent> handle(
            String id, IncidentCommand command, Cause cause) {
        return service.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }
}
