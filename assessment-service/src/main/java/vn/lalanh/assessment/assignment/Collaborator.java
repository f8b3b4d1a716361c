package vn.lalanh.assessment.assignment;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeAway;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeBack;
import vn.lalanh.assessment.assignment.CollaboratorCommand.PutOnRoster;
import vn.lalanh.assessment.assignment.CollaboratorCommand.StrikeOff;
import vn.lalanh.assessment.assignment.CollaboratorEvent.CameBack;
import vn.lalanh.assessment.assignment.CollaboratorEvent.StruckOff;
import vn.lalanh.assessment.assignment.CollaboratorEvent.TookDuty;
import vn.lalanh.assessment.assignment.CollaboratorEvent.WentAway;
import vn.lalanh.assessment.casework.Holding;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/** One person on the duty roster. Approved table: {@code src/test/approved/collaborator-transitions.md}. */
public sealed interface Collaborator {

    /** Never was on the roster. */
    record Absent(String id) implements Collaborator {}

    /**
     * On the roster.
     *
     * @param user what the person logs in with
     * @param away null where nothing is planned
     */
    record OnDuty(String id, String user, Duty duty, @Nullable Away away) implements Collaborator {

        public boolean isThere(LocalDate day) {
            return away == null || !away.includes(day);
        }

        public boolean covers(String communeCode) {
            return duty.communes().contains(communeCode);
        }

        /** Whether it takes cases of this kind there at all. */
        boolean covers(Territory territory) {
            return duty.capacity(territory.shielded()) > 0 && covers(territory.communeCode());
        }

        /** All that can be its. */
        List<Holding> holdings() {
            return duty.communes().stream()
                    .flatMap(commune ->
                            List.of(new Territory(commune, false), new Territory(commune, true))
                                    .stream())
                    .filter(this::covers)
                    .map(territory -> new Holding(id, territory))
                    .toList();
        }
    }

    /** Not any more. */
    record OffDuty(String id, String user) implements Collaborator {}

    /** As cases keep who works on them: a digest, so that neither an address nor a case names a person. */
    static String idOf(String user) {
        return Ids.derive("sub", user);
    }

    /** A state and what it is told. */
    record Step(Collaborator state, CollaboratorCommand command) {}

    /** The whole life cycle. */
    static Decision<CollaboratorEvent> decide(Collaborator state, CollaboratorCommand command) {
        return switch (new Step(state, command)) {
            case Step(Absent _, PutOnRoster c) -> accept(new TookDuty(c.user(), c.duty()));
            case Step(Absent _, CollaboratorCommand _) -> refuse(AssignmentRefusal.NOT_ON_ROSTER);

            case Step(OnDuty s, PutOnRoster c) when s.duty().equals(c.duty()) -> alreadyDone();
            case Step(OnDuty _, PutOnRoster c) -> accept(new TookDuty(c.user(), c.duty()));
            case Step(OnDuty s, BeAway c) when c.away().equals(s.away()) -> alreadyDone();
            case Step(OnDuty _, BeAway c) -> accept(new WentAway(c.away()));
            case Step(OnDuty s, BeBack _) when s.away() == null -> alreadyDone();
            case Step(OnDuty _, BeBack _) -> accept(new CameBack());
            case Step(OnDuty _, StrikeOff _) -> accept(new StruckOff());

            case Step(OffDuty _, PutOnRoster c) -> accept(new TookDuty(c.user(), c.duty()));
            case Step(OffDuty _, StrikeOff _) -> alreadyDone();
            case Step(OffDuty _, CollaboratorCommand _) -> refuse(AssignmentRefusal.NOT_ON_ROSTER);
        };
    }

    /** Builds the next state. */
    static Collaborator evolve(Collaborator state, CollaboratorEvent event) {
        return switch (event) {
            case TookDuty e -> new OnDuty(idOf(e.user()), e.user(), e.duty(), awayOf(state));
            case WentAway e -> with(state, e.away());
            case CameBack _ -> with(state, null);
            case StruckOff _ -> {
                OnDuty s = onDuty(state);
                yield new OffDuty(s.id(), s.user());
            }
        };
    }

    private static @Nullable Away awayOf(Collaborator state) {
        return state instanceof OnDuty s ? s.away() : null;
    }

    private static OnDuty with(Collaborator state, @Nullable Away away) {
        OnDuty s = onDuty(state);
        return new OnDuty(s.id(), s.user(), s.duty(), away);
    }

    private static OnDuty onDuty(Collaborator state) {
        if (state instanceof OnDuty s) {
            return s;
        }
        throw new IllegalArgumentException("nobody is on the roster in " + state);
    }
}
