package vn.lalanh.assessment.timeliness;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.platform.time.WorkingDays;

/** Ranks communes as things stand now. */
@Service
public class TimelinessService {

    private final Cases cases;
    private final WorkingDays calendar;
    private final InstantSource clock;

    TimelinessService(Cases cases, WorkingDays calendar, InstantSource clock) {
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By the cases reported on these days, both included. */
    public List<Timeliness> ranking(LocalDate from, LocalDate to) {
        return Timeliness.ranked(
                cases.paces(from.datesUntil(to.plusDays(1)).toList()), calendar, clock.instant());
    }
}
