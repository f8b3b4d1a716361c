package vn.lalanh.assessment.incident;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentClosed;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentDeclared;
import vn.lalanh.platform.decision.Decision;

/** Something for which cases can be reported. Approved table: {@code src/test/approved/incident-transitions.md}. */
public sealed interface Incident {

    /** Nobody has declared it. */
    record Absent(String id) implements Incident {}

    /** Takes new cases. */
    record Open(String id, Happening what, Instant declaredAt) implements Incident {}

    /** Takes no new cases; open ones go on. */
    record Closed(String id, Happening what, Instant declaredAt, Instant closedAt)
            implements Incident {}

    /**
     * What happened. Never changes.
     *
     * @param communeCodes where; empty means anywhere in the province
     */
    record Happening(
            String name,
            Cause cause,
            String provinceCode,
            List<String> communeCodes,
            LocalDate occurredOn) {
        public Happening {
            communeCodes = List.copyOf(communeCodes);
        }

        public boolean reaches(String communeCode) {
            return communeCodes.isEmpty() || communeCodes.contains(communeCode);
        }
    }

    /** A state and what it is told. */
    record Step(Incident incident, IncidentCommand command) {}

    /** The whole life cycle. */
    static Decision<IncidentEvent> decide(Incident incident, IncidentCommand command) {
        return switch (new Step(incident, command)) {
            case Step(Absent _, DeclareIncident c) ->
                    accept(new IncidentDeclared(c.what(), c.at()));
            case Step(Absent _, CloseIncident _) -> refuse(IncidentRefusal.NO_SUCH_INCIDENT);

            case Step(Open s, DeclareIncident c) when s.what().equals(c.what()) -> alreadyDone();
            case Step(Open _, DeclareIncident _) -> refuse(IncidentRefusal.DECLARED_DIFFERENTLY);
            case Step(Open _, CloseIncident c) -> accept(new IncidentClosed(c.at()));

            case Step(Closed _, DeclareIncident _) -> refuse(IncidentRefusal.ALREADY_CLOSED);
            case Step(Closed _, CloseIncident _) -> alreadyDone();
        };
    }

    /** Builds the next state. */
    static Incident evolve(Incident incident, IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared e -> new Open(idOf(incident), e.what(), e.at());
            case IncidentClosed e -> {
                if (incident instanceof Open open) {
                    yield new Closed(open.id(), open.what(), open.declaredAt(), e.at());
                }
                throw new IllegalArgumentException("only an open incident can be closed");
            }
        };
    }

    private static String idOf(Incident incident) {
        return switch (incident) {
            case Absent s -> s.id();
            case Open s -> s.id();
            case Closed s -> s.id();
        };
    }
}
