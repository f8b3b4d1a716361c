package vn.lalanh.assessment.posting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.platform.time.WorkingDays;

/** How long a list stands. */
@Component
public class Periods {

    private final WorkingDays calendar;
    private final PostingSettings settings;

    Periods(WorkingDays calendar, PostingSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The first day on which it may end, where it is posted now. */
    public LocalDate earliest(Instant now) {
        return day(calendar.dueAfter(now, settings.workingDays()));
    }

    /** The last day on which it may end. */
    public LocalDate latest(Instant now) {
        LocalDate latest = day(now).plusDays(settings.mostDays());
        LocalDate earliest = earliest(now);
        return latest.isBefore(earliest) ? earliest : latest;
    }

    /** When the offices close on its last day. */
    Instant end(Instant now, @Nullable LocalDate until) {
        LocalDate day = until == null ? earliest(now) : until;
        return day.atTime(WorkingDays.CLOSING).atZone(WorkingDays.ZONE).toInstant();
    }

    Sentence basis() {
        return new Sentence(settings.basisVi(), settings.basisEn());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE);
    }
}
