package vn.lalanh.assessment.timeline.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.timeline.Timeline;
import vn.lalanh.assessment.timeline.Timeline.Entry;
import vn.lalanh.assessment.timeline.Timelines;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

@RestController
class TimelineController {

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::at)
                    .thenComparing(Entry::place)
                    .thenComparing(Entry::source);

    private static final String[] ORDINARY = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR
    };

    private final Timelines timelines;
    private final Shield shield;
    private final AuditTrail audit;
    private final InstantSource clock;

    TimelineController(Timelines timelines, Shield shield, AuditTrail audit, InstantSource clock) {
        this.timelines = timelines;
        this.shield = shield;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything announced about a case so far; the newest may be on its way. */
    @GetMapping("/cases/{id}/timeline")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    TimelineView of(@PathVariable String id, Caller caller) {
        Current<Case> current = Answers.found(shield.find(id, sightOf(caller, ORDINARY)));
        if (current.state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
        }
        if (Sight.isShielded(current.state())) {
            audit.record(
                    List.of(AuditRow.of(caller, clock.instant(), "timeline-read", id, "reading")));
        }
        return timelines
                .find(id)
                .map(timeline -> TimelineView.of(timeline.state()))
                .orElseGet(() -> new TimelineView(id, List.of(), List.of()));
    }

    /** Timelines with a gap: something was lost on the way, which must never be. */
    @GetMapping("/timelines/with-gaps")
    @RolesAllowed({Role.AUDITOR, Role.ADMIN})
    ListOf<TimelineView> withGaps(Page page, Caller caller) {
        Sight sight = sightOf(caller, Role.AUDITOR, Role.ADMIN);
        List<TimelineView> found = new ArrayList<>();
        String after = page.after();
        boolean more = true;
        while (more && found.size() <= page.limit()) {
            List<Current<Timeline>> part = timelines.withGaps(after, page.limit() + 1);
            Set<String> hidden = shield.hidden(part.stream().map(Current::id).toList(), sight);
            part.stream()
                    .filter(one -> !hidden.contains(one.id()))
                    .map(one -> TimelineView.of(one.state()))
                    .forEach(found::add);
            more = part.size() > page.limit();
            after = part.isEmpty() ? after : part.getLast().id();
        }
        return ListOf.cut(found, page, TimelineView::id);
    }

    private static Sight sightOf(Caller caller, String... ordinary) {
        return Sight.of(
                Ids.derive("sub", caller.subject()), caller.roles(), caller.communes(), ordinary);
    }

    record TimelineView(String id, List<EntryView> entries, List<String> gaps) {
        static TimelineView of(Timeline timeline) {
            return switch (timeline) {
                case Timeline.Empty s -> new TimelineView(s.id(), List.of(), List.of());
                case Timeline.Kept s ->
                        new TimelineView(
                                s.id(),
                                s.entries().stream().sorted(IN_ORDER).map(EntryView::of).toList(),
                                s.gaps());
            };
        }
    }

    record EntryView(Instant at, String type, String source, long sequence, String vi, String en) {
        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.at(),
                    entry.type(),
                    entry.source(),
                    entry.place().sequence(),
                    entry.said().vi(),
                    entry.said().en());
        }
    }
}
