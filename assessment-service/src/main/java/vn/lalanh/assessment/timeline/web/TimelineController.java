package vn.lalanh.assessment.timeline.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.timeline.Timeline;
import vn.lalanh.assessment.timeline.Timeline.Entry;
import vn.lalanh.assessment.timeline.Timelines;
import vn.lalanh.platform.aggregate.Current;
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

    private final Timelines timelines;
    private final Cases cases;

    TimelineController(Timelines timelines, Cases cases) {
        this.timelines = timelines;
        this.cases = cases;
    }

    /** Everything announced about a case so far; the newest may be on its way. */
    @GetMapping("/cases/{id}/timeline")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR
    })
    TimelineView of(@PathVariable String id, Caller caller) {
        Current<Case> current = Answers.found(cases.find(id));
        if (current.state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
        }
        return timelines
                .find(id)
                .map(timeline -> TimelineView.of(timeline.state()))
                .orElseGet(() -> new TimelineView(id, List.of(), List.of()));
    }

    /** Timelines with a gap: something was lost on the way, which must never be. */
    @GetMapping("/timelines/with-gaps")
    @RolesAllowed({Role.AUDITOR, Role.ADMIN})
    ListOf<TimelineView> withGaps(Page page) {
        return ListOf.cut(
                timelines.withGaps(page.after(), page.limit() + 1).stream()
                        .map(current -> TimelineView.of(current.state()))
                        .toList(),
                page,
                TimelineView::id);
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
