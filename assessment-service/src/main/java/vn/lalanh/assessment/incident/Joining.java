package vn.lalanh.assessment.incident;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.Incident.Open;
import vn.lalanh.assessment.incident.IncidentCommand.IncludeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.MergeIncident;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentIncluded;
import vn.lalanh.assessment.incident.IncidentEvent.MergeBegun;
import vn.lalanh.platform.decision.Decision;

/**
 * How one incident becomes part of another: the first begins, the other includes it, the first is merged. Their cases are
 * not touched, however many there are: the surviving incident lists the ids under which its cases are kept.
 */
final class Joining {

    /** Queries ask for all of them at once. */
    static final int MOST = 50;

    private Joining() {}

    static Decision<IncidentEvent> begin(Declared state, MergeIncident c) {
        if (c.into().id().equals(state.id())) {
            return refuse(IncidentRefusal.MERGED_INTO_ITSELF);
        }
        if (!(c.into() instanceof Open into)) {
            return refuse(IncidentRefusal.TARGET_NOT_OPEN);
        }
        if (!into.what().provinceCode().equals(state.what().provinceCode())) {
            return refuse(IncidentRefusal.ANOTHER_PROVINCE);
        }
        if (into.what().cause() != state.what().cause()) {
            return refuse(IncidentRefusal.ANOTHER_CAUSE);
        }
        return tooMany(into, state)
                ? refuse(IncidentRefusal.TOO_MANY_MERGED)
                : accept(new MergeBegun(into.id(), c.at()));
    }

    static Decision<IncidentEvent> include(Open state, IncludeIncident c) {
        if (state.growth().merged().contains(c.part().id())) {
            return alreadyDone();
        }
        if (tooMany(state, c.part())) {
            return refuse(IncidentRefusal.TOO_MANY_MERGED);
        }
        List<String> merged = new ArrayList<>(state.growth().merged());
        merged.addAll(c.part().ids());
        Happening what = united(state.what(), c.part().what());
        return accept(
                new IncidentIncluded(
                        merged.stream().distinct().sorted().toList(),
                        what,
                        joined(state, c.part(), what),
                        c.at()));
    }

    /** It may have been included before this state was reached. */
    static Decision<IncidentEvent> included(Declared state, IncludeIncident c) {
        return state.growth().merged().contains(c.part().id())
                ? alreadyDone()
                : refuse(IncidentRefusal.TARGET_NOT_OPEN);
    }

    private static boolean tooMany(Declared into, Declared part) {
        return into.growth().merged().size() + part.ids().size() > MOST;
    }

    private static Happening united(Happening one, Happening other) {
        List<String> communes = new ArrayList<>();
        if (!one.reachesAll() && !other.reachesAll()) {
            communes.addAll(one.communeCodes());
            communes.addAll(other.communeCodes());
        }
        LocalDate from =
                one.occurredOn().isBefore(other.occurredOn())
                        ? one.occurredOn()
                        : other.occurredOn();
        return one.with(communes, from, later(one.endedOn(), other.endedOn()));
    }

    /** Null goes on. */
    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    /** A commune that the other one brings was hit when that one says. */
    private static Map<String, Instant> joined(Open into, Declared part, Happening united) {
        Map<String, Instant> joined = new HashMap<>();
        for (String code : united.communeCodes()) {
            if (into.what().communeCodes().contains(code)) {
                Instant at = into.growth().joined().get(code);
                if (at != null) {
                    joined.put(code, at);
                }
            } else {
                joined.put(code, part.growth().joined().getOrDefault(code, part.declaredAt()));
            }
        }
        return joined;
    }
}
