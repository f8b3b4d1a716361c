package vn.lalanh.assessment.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.followup.FollowUpCommand.MarkOverdue;
import vn.lalanh.assessment.followup.FollowUpCommand.OpenFollowUp;
import vn.lalanh.assessment.followup.FollowUpCommand.ResolveFollowUp;
import vn.lalanh.assessment.followup.FollowUpCommand.TakeFollowUp;
import vn.lalanh.assessment.followup.Resolution.Result;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.time.WorkingDays;

/** Opens follow-ups, takes their answers, and looks at the clock. */
@Service
public class FollowUpService {

    private final FollowUps followUps;
    private final FollowUpSettings settings;
    private final WorkingDays calendar;
    private final InstantSource clock;

    FollowUpService(
            FollowUps followUps,
            FollowUpSettings settings,
            WorkingDays calendar,
            InstantSource clock) {
        this.followUps = followUps;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What is to be looked into.
     *
     * @param id computed from its cause, so that it is opened once
     * @param at when it was said; the deadline runs from there
     */
    public record Opening(String id, Matter matter, Instant at, Cause cause) {}

    /** Harmless to repeat. */
    public List<Outcome<FollowUp, FollowUpEvent>> open(List<Opening> openings) {
        return handle(
                openings.stream()
                        .map(opening ->
                                new Addressed<FollowUpCommand>(
                                        opening.id(),
                                        new OpenFollowUp(
                                                opening.matter(),
                                                opening.at(),
                                                calendar.dueAfter(
                                                        opening.at(),
                                                        settings.workingDays(
                                                                opening.matter().kind()))),
                                        opening.cause()))
                        .toList());
    }

    public Outcome<FollowUp, FollowUpEvent> take(String id, String by, Cause cause) {
        return one(id, new TakeFollowUp(by), cause);
    }

    public Outcome<FollowUp, FollowUpEvent> resolve(
            String id,
            Result result,
            String reasonCode,
            @Nullable String remark,
            String by,
            Cause cause) {
        Resolution resolution = new Resolution(result, reasonCode, remark, by, clock.instant());
        return one(id, new ResolveFollowUp(resolution), cause);
    }

    /** One turn of the clock; whether there may be more to do at once. */
    public boolean turn() {
        Instant now = clock.instant();
        List<Addressed<FollowUpCommand>> passed =
                followUps.passed(now, settings.atOnce()).stream()
                        .map(current ->
                                new Addressed<FollowUpCommand>(
                                        current.id(),
                                        new MarkOverdue(now),
                                        Cause.Step.of("due time")))
                        .toList();
        return handle(passed).stream().filter(Outcome::accepted).count() >= settings.atOnce();
    }

    private Outcome<FollowUp, FollowUpEvent> one(String id, FollowUpCommand command, Cause cause) {
        return handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }

    private List<Outcome<FollowUp, FollowUpEvent>> handle(
            List<Addressed<FollowUpCommand>> commands) {
        return followUps.change(commands, FollowUp::decide, FollowUp::evolve, (_, _) -> List.of());
    }
}
