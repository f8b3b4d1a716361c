package vn.lalanh.assessment.relieflist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.relieflist.ReliefList.Approved;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;
import vn.lalanh.assessment.relieflist.ReliefListCommand.RecordOpened;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.decision.Refusal;

/**
 * Turns the lines of an approved list into cases, some at a time: the cases first, then the list says how far it is. What a
 * crash leaves in between is done again, and finds its cases there; {@link #turn} finishes what nobody finished.
 */
@Service
public class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final int LINES_AT_ONCE = 500;
    private static final int LISTS_AT_ONCE = 20;

    /** Whoever approved a list opens it within moments; it is not to be overtaken. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final ReliefLists lists;
    private final ListCases cases;
    private final Incidents incidents;
    private final InstantSource clock;

    Opening(ReliefLists lists, ListCases cases, Incidents incidents, InstantSource clock) {
        this.lists = lists;
        this.cases = cases;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** To its last line. Harmless to repeat, and to do twice at the same time. */
    public void open(ReliefList list) {
        ReliefList state = list;
        while (state instanceof Approved approved) {
            state = next(approved);
        }
    }

    /** Finishes what was left behind; whether there may be more to do at once. */
    public boolean turn() {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        List<Current<ReliefList>> left =
                lists.approved(LISTS_AT_ONCE).stream()
                        .filter(current ->
                                current.state() instanceof Approved approved
                                        && approved.ruling().at().isBefore(before))
                        .toList();
        left.forEach(current -> open(current.state()));
        return left.size() == LISTS_AT_ONCE;
    }

    private ReliefList next(Approved list) {
        String id = list.sheet().id();
        int from = list.opened().lines();
        int upTo = Math.min(list.sheet().lines().size(), from + LINES_AT_ONCE);
        List<ReliefLine> lines = list.sheet().lines().subList(from, upTo);
        // its cases name it as their cause
        Cause cause = Cause.Step.of(id);
        List<Waiting> waiting = waiting(lines, cases.decide(list, incident(list), lines, cause));
        LOG.info(
                "relief list {}: lines {} to {} opened, {} of them wait",
                id,
                from + 1,
                upTo,
                waiting.size());
        return lists.change(
                        List.of(
                                new Addressed<ReliefListCommand>(
                                        id, new RecordOpened(from, upTo, waiting), cause)),
                        ReliefList::decide,
                        ReliefList::evolve,
                        (_, _) -> List.of())
                .getFirst()
                .state();
    }

    private static List<Waiting> waiting(List<ReliefLine> lines, List<ListedCase> became) {
        List<Waiting> waiting = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            Refusal why = became.get(n).why();
            if (why != null) {
                waiting.add(new Waiting(lines.get(n).number(), why.code()));
            }
        }
        return waiting;
    }

    private Incident.Declared incident(Approved list) {
        String id = list.sheet().heading().incidentId();
        return incidents
                .find(id)
                .map(current ->
                        current.state() instanceof Incident.Declared declared ? declared : null)
                .orElseThrow(
                        () -> new IllegalStateException("a list was approved for no incident"));
    }
}
