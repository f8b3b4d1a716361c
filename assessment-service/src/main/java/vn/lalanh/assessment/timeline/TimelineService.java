package vn.lalanh.assessment.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.timeline.Timeline.Change;
import vn.lalanh.assessment.timeline.Timeline.Change.GapFound;
import vn.lalanh.assessment.timeline.Timeline.Told;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;

/** Writes down what was announced, a batch at a time, and raises the alarm for what was not. */
@Service
public class TimelineService {

    private final Timelines timelines;
    private final GapAlarm alarm;

    TimelineService(Timelines timelines, GapAlarm alarm) {
        this.timelines = timelines;
        this.alarm = alarm;
    }

    /** One outcome a command, in order. */
    public List<Outcome<Timeline, Change>> handle(List<Addressed<Told>> commands) {
        List<Outcome<Timeline, Change>> outcomes =
                timelines.change(commands, Timeline::decide, Timeline::evolve, (_, _) -> List.of());
        long gaps =
                outcomes.stream()
                        .flatMap(outcome ->
                                outcome.decision() instanceof Decision.Accepted<Change> accepted
                                        ? accepted.events().stream()
                                        : Stream.empty())
                        .filter(GapFound.class::isInstance)
                        .count();
        if (gaps > 0) {
            alarm.found(gaps);
        }
        return outcomes;
    }
}
