package vn.lalanh.assessment.incident;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.Incident.Open;
import vn.lalanh.assessment.incident.IncidentCommand.NarrowIncident;
import vn.lalanh.assessment.incident.IncidentCommand.WidenIncident;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentChanged;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;

/** How communes and dates of an incident are changed. */
final class Extending {

    /** What one announcement of an incident can carry. */
    static final int MOST_COMMUNES = 2_000;

    private Extending() {}

    static Decision<IncidentEvent> widen(Open state, WidenIncident c) {
        Happening what = state.what();
        List<String> more =
                c.communeCodes().stream()
                        .filter(code -> !what.communeCodes().contains(code))
                        .toList();
        if (what.reachesAll() && !more.isEmpty()) {
            return refuse(IncidentRefusal.WHOLE_PROVINCE);
        }
        if (what.communeCodes().size() + more.size() > MOST_COMMUNES) {
            return refuse(IncidentRefusal.TOO_MANY_COMMUNES);
        }
        LocalDate until = what.endedOn();
        Refusal wrong = wrong(what, c.endedOn(), until != null && isBefore(c.endedOn(), until));
        if (wrong != null) {
            return refuse(wrong);
        }
        List<String> all = new ArrayList<>(what.communeCodes());
        all.addAll(more);
        return changed(
                state,
                what.with(all, what.occurredOn(), c.endedOn() == null ? until : c.endedOn()),
                c.at());
    }

    static Decision<IncidentEvent> narrow(Open state, NarrowIncident c) {
        Happening what = state.what();
        List<String> left =
                what.communeCodes().stream()
                        .filter(code -> !c.communeCodes().contains(code))
                        .toList();
        if (what.reachesAll() && !c.communeCodes().isEmpty()) {
            return refuse(IncidentRefusal.WHOLE_PROVINCE);
        }
        if (left.isEmpty() && !what.reachesAll()) {
            return refuse(IncidentRefusal.NO_COMMUNE_LEFT);
        }
        Map<String, Long> open =
                c.openCases().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .filter(entry -> what.communeCodes().contains(entry.getKey()))
                        .filter(entry -> !left.contains(entry.getKey()))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        Long::sum,
                                        TreeMap::new));
        if (!open.isEmpty()) {
            return refuse(new OpenCasesRefusal(open));
        }
        LocalDate until = what.endedOn();
        Refusal wrong = wrong(what, c.endedOn(), until != null && isBefore(until, c.endedOn()));
        if (wrong != null) {
            return refuse(wrong);
        }
        return changed(
                state,
                what.with(left, what.occurredOn(), c.endedOn() == null ? until : c.endedOn()),
                c.at());
    }

    private static @Nullable Refusal wrong(
            Happening what, @Nullable LocalDate endedOn, boolean wrongWay) {
        if (isBefore(endedOn, what.occurredOn())) {
            return IncidentRefusal.ENDED_BEFORE_IT_BEGAN;
        }
        return wrongWay ? IncidentRefusal.PERIOD_THE_OTHER_WAY : null;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static Decision<IncidentEvent> changed(Open state, Happening next, Instant at) {
        return next.equals(state.what())
                ? alreadyDone()
                : accept(new IncidentChanged(next, joined(state, next.communeCodes(), at), at));
    }

    /** When each of these communes was added; those of the declaration are not there. */
    static Map<String, Instant> joined(Open state, Collection<String> next, Instant at) {
        Map<String, Instant> joined = new HashMap<>(state.growth().joined());
        joined.keySet().retainAll(next);
        next.stream()
                .filter(code -> !state.what().communeCodes().contains(code))
                .forEach(code -> joined.put(code, at));
        return joined;
    }
}
