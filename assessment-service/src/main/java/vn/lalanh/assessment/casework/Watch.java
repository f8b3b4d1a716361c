package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.CaseCommand.CloseCase;
import vn.lalanh.assessment.casework.CaseCommand.MarkOverdue;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;

/** Looks at the clock: tells what is overdue, once a stage, and closes what has been settled for long enough. */
@Service
public class Watch {

    private final Cases cases;
    private final CaseService service;
    private final CaseSettings settings;
    private final InstantSource clock;

    Watch(Cases cases, CaseService service, CaseSettings settings, InstantSource clock) {
        this.cases = cases;
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    /** One turn; whether there may be more to do at once. */
    public boolean turn() {
        Instant now = clock.instant();
        List<Addressed<CaseCommand>> commands = new ArrayList<>();
        for (Current<Case> current : cases.overdue(now, settings.atOnce())) {
            if (current.state() instanceof Case.Known known) {
                known.untoldDues().stream()
                        .filter(due -> !due.at().isAfter(now))
                        .forEach(due ->
                                add(
                                        commands,
                                        current.id(),
                                        new MarkOverdue(due.stage(), now),
                                        "due time"));
            }
        }
        for (Current<Case> current : cases.toClose(now, settings.atOnce())) {
            add(commands, current.id(), new CloseCase(now), "end of complaints");
        }
        long done = service.handle(commands).stream().filter(Outcome::accepted).count();
        return done >= settings.atOnce();
    }

    private static void add(
            List<Addressed<CaseCommand>> commands, String id, CaseCommand command, String why) {
        commands.add(new Addressed<>(id, command, Cause.Step.of(why)));
    }
}
